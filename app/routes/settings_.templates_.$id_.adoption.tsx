import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { adoptTemplate } from '~/features/settings/adopt-template.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { adoptionForm } from '~/features/settings/template-form'
import { templatePage } from '~/features/settings/template-page.server'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'template.adopt',
  title: 'page.templateAdoption',
  object: 'template',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'template.adopt')
  const { id, kind, version, seen, today, isTried } = found(await templatePage(context, params['id'] ?? ''))
  return { id, kind, version, seen, today, isTried }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'template.adopt')
  return answerForm(request, adoptionForm, async (form) => {
    await adoptTemplate(context, params['id'] ?? '', form)
    return redirect('/settings/templates')
  })
}

export default function TemplateAdoption() {
  const t = useT()
  const { id, kind, version, seen, today, isTried } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof adoptionForm>>({
    id: 'adoption',
    lastResult: answer?.lastResult,
    defaultValue: { validFrom: today },
  })
  const props = useFieldProps()
  const back = `/settings/templates/${id}`
  const about = { href: back, label: `${t(`adm.template.${kind}`)} · ${t('adm.template.versionN', { version })}` }
  const title = t('page.templateAdoption')
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="templates" about={about} label={title} />} title={title} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <p>{t(isTried ? `adm.adopt.what.${kind}` : 'adm.adopt.notTried')}</p>
            <DateField
              {...props(fields.validFrom)}
              label={t('settings.validFrom')}
              hint={t('adm.validFromHint')}
              min={today}
              required
            />
            <ButtonRow>
              <Button tone="go">{t('adm.template.adopt')}</Button>
              <ButtonLink href={back} tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
          <HiddenFields values={{ seen }} />
        </form>
      </Panel>
    </Page>
  )
}
