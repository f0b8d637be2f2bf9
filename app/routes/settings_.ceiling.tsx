import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CeilingTable } from '~/features/staff/ceiling-table'
import { ceilingHistory } from '~/features/staff/ceiling-history.server'
import { setOfficerCeiling } from '~/features/staff/set-officer-ceiling.server'
import { SettingsCrumbs } from '~/features/staff/settings-crumbs'
import { civilDate, formId, francs, version } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { NumberField } from '~/ui/number-field'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'ceiling.set', title: 'settings.ceiling', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.set')
  return { id: uuidv7(), ...found(await ceilingHistory(context)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.set')
  return answerForm(request, schema, async (form) => {
    await setOfficerCeiling(context, form)
    return redirect('/settings/ceiling')
  })
}

const schema = z.object({ id: formId(), version: version(), francs: francs(), validFrom: civilDate() })

export default function Ceiling() {
  const t = useT()
  const formats = useFormats()
  const { id, inForce, version: seen, versions, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'ceiling',
    lastResult: answer?.lastResult,
    defaultValue: { francs: inForce === null ? '' : String(inForce), validFrom: today },
  })
  const props = useFieldProps()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs label={t('settings.ceiling')} />}
        title={t('settings.ceiling')}
        lead={
          inForce === null ? t('settings.ceilingUnset') : t('settings.ceilingNow', { francs: formats.francs(inForce) })
        }
      />
      <Stack gap="large">
        <Panel title={t('settings.ceilingSet')}>
          <form method="post" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={answer?.refusal} />
              {answer?.refusal?.reason === 'changed-meanwhile' && versions[0] ? (
                <Note title={t('settings.theirs')}>
                  {t('settings.theirCeiling', {
                    francs: formats.francs(versions[0].francs),
                    from: formats.date(versions[0].validFrom),
                    name: versions[0].setBy,
                  })}
                </Note>
              ) : null}
              <FieldGrid columns={2}>
                <NumberField
                  {...props(fields.francs)}
                  label={t('settings.amount')}
                  hint={t('settings.amountHint')}
                  unit="F CFA"
                  min={0}
                  step={1}
                  required
                />
                <DateField
                  {...props(fields.validFrom)}
                  label={t('settings.validFrom')}
                  hint={t('settings.validFromHint')}
                  min={today}
                  required
                />
              </FieldGrid>
              <Button tone="go">{t('form.save')}</Button>
            </Stack>
            <HiddenFields values={{ id, version: String(seen) }} />
          </form>
        </Panel>
        <CeilingTable versions={versions} />
      </Stack>
    </Page>
  )
}
