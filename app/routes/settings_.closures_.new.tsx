import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { closureReasons } from '~/domain/schooling/closures'
import { communeOptions } from '~/features/settings/commune-options'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { civilDate, formId, oneOf, optionalText } from '~/forms/fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

export const handle = {
  access: 'settings.edit',
  title: 'adm.calendar.addClosure',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'settings.edit')
  return { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, schema, async (form) => {
    await recordClosure(context, form)
    return redirect('/settings/calendar')
  })
}

const schema = z.object({
  id: formId(),
  startsOn: civilDate(),
  endsOn: civilDate(),
  reason: oneOf(closureReasons),
  communePcode: optionalText(20),
})

export default function NewClosure() {
  const t = useT()
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'closure', lastResult: answer?.lastResult })
  const props = useFieldProps()
  const title = t('adm.calendar.addClosure')
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="calendar" label={title} />} title={title} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <FieldGrid columns={2}>
              <DateField {...props(fields.startsOn)} label={t('adm.calendar.startsOn')} required />
              <DateField {...props(fields.endsOn)} label={t('adm.calendar.endsOn')} required />
              <SelectField
                {...props(fields.reason)}
                label={t('adm.why')}
                placeholder={t('settings.choose')}
                options={closureReasons.map((reason) => ({ value: reason, label: t(`closureReason.${reason}`) }))}
                required
              />
              <SelectField
                {...props(fields.communePcode)}
                label={t('adm.calendar.where')}
                placeholder={t('adm.calendar.allSchools')}
                options={communeOptions}
              />
            </FieldGrid>
            <p className="small muted">{t('adm.calendar.closureHint')}</p>
            <Button tone="go">{t('form.save')}</Button>
          </Stack>
          <HiddenFields values={{ id }} />
        </form>
      </Panel>
    </Page>
  )
}
