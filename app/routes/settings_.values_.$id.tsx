import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { setValue } from '~/features/settings/set-value.server'
import { SettingHistory } from '~/features/settings/setting-history'
import { settingPage } from '~/features/settings/setting-page.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { useSettingValue } from '~/features/settings/use-setting-value'
import { ValueFields } from '~/features/settings/value-fields'
import { proposalForm, valueForm } from '~/features/settings/value-form'
import { WaitingProposalNote } from '~/features/settings/waiting-proposal-note'
import { FormSummary } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Button } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'ceiling.propose',
  fresh: true,
  title: 'page.settingValue',
  object: 'setting',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return {
    id: uuidv7(),
    page: found(await settingPage(context, params['id'] ?? '')),
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  const { setting } = found(await settingPage(context, params['id'] ?? ''))
  const here = `/settings/values/${setting.key}`
  if (setting.people === 'one')
    return answerFreshForm(context, request, valueForm, async (form) => {
      await setValue(context, setting.key, form)
      return redirect(here)
    })
  return answerFreshForm(context, request, proposalForm, async (form) => {
    await proposeSetting(context, setting.key, form)
    return redirect(here)
  })
}

export default function SettingValue() {
  const t = useT()
  const { date } = useFormats()
  const words = useSettingValue()
  const { id, page } = useLoaderData<typeof loader>()
  const { setting, inForce, today, versions } = page
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof valueForm>>({
    id: 'value',
    lastResult: answer?.lastResult,
    defaultValue: { value: inForce === null ? '' : String(inForce), validFrom: today },
  })
  const two = setting.people === 'two'
  const title = t(`adm.setting.${setting.key}`)
  const newest = versions[0]
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs part="values" label={title} />}
        title={title}
        lead={t(`adm.settingWhat.${setting.key}`)}
      />
      <Stack gap="large">
        <Facts items={[{ term: t('adm.today'), value: inForce === null ? t('adm.unset') : words(setting, inForce) }]} />
        <WaitingProposalNote page={page} />
        {two && page.waiting ? null : (
          <Panel title={t(two ? 'adm.propose' : 'adm.setValue')}>
            <form method="post" {...getFormProps(form)}>
              <Stack>
                <FormSummary form={form} refusal={answer?.refusal} />
                {answer?.refusal?.reason === 'changed-meanwhile' && newest ? (
                  <Note title={t('settings.theirs')}>
                    {t('adm.theirValue', {
                      value: words(setting, newest.value),
                      from: date(newest.validFrom),
                      name: newest.setBy,
                    })}
                  </Note>
                ) : null}
                {two ? <p>{t('adm.proposeWhat')}</p> : null}
                <ValueFields setting={setting} fields={fields} today={today} />
                <FreshField form={form} />
                <Button tone="go">{t(two ? 'adm.proposeButton' : 'form.save')}</Button>
              </Stack>
              <HiddenFields values={{ id, version: String(page.version) }} />
            </form>
          </Panel>
        )}
        <SettingHistory page={page} />
      </Stack>
    </Page>
  )
}
