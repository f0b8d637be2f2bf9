import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { closeSchool } from '~/features/settings/end-school.server'
import { closingForm } from '~/features/settings/school-form'
import { schoolPage } from '~/features/settings/school-pages.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'settings.edit',
  title: 'page.schoolClosing',
  object: 'school',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const { id, name, today } = found(await schoolPage(context, params['id'] ?? ''))
  return { id, name, today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, closingForm, async (form) => {
    await closeSchool(context, id, form)
    return redirect(`/settings/schools/${id}`)
  })
}

export default function SchoolClosing() {
  const t = useT()
  const { id, name, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof closingForm>>({
    id: 'closing',
    lastResult: answer?.lastResult,
    defaultValue: { endedOn: today },
  })
  const props = useFieldProps()
  const back = `/settings/schools/${id}`
  const title = t('page.schoolClosing')
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs part="schools" about={{ href: back, label: name }} label={title} />}
        title={title}
      />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <p>{t('adm.school.closeWhat', { name })}</p>
            <DateField {...props(fields.endedOn)} label={t('adm.school.endedOn')} max={today} required />
            <ButtonRow>
              <Button tone="grave">{t('page.schoolClosing')}</Button>
              <ButtonLink href={back} tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
        </form>
      </Panel>
    </Page>
  )
}
