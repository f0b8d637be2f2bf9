import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { mergeSchools } from '~/features/settings/end-school.server'
import { mergingForm } from '~/features/settings/school-form'
import { schoolPage } from '~/features/settings/school-pages.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'

export const handle = {
  access: 'settings.edit',
  title: 'page.schoolMerging',
  object: 'school',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await schoolPage(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, mergingForm, async (form) => {
    await mergeSchools(context, id, form)
    return redirect(`/settings/schools/${id}`)
  })
}

export default function SchoolMerging() {
  const t = useT()
  const { id, name, others, enrolments, groups } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof mergingForm>>({
    id: 'merging',
    lastResult: answer?.lastResult,
  })
  const props = useFieldProps()
  const back = `/settings/schools/${id}`
  const title = t('page.schoolMerging')
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs part="schools" about={{ href: back, label: name }} label={title} />}
        title={title}
      />
      <DeedForm form={form} answer={answer} submit={t('page.schoolMerging')} cancelHref={back} tone="grave">
        <p>{t('adm.school.mergeWhat', { name, enrolments: enrolments.count, groups: groups.count })}</p>
        <SelectField
          {...props(fields.intoId)}
          label={t('adm.school.into')}
          placeholder={t('settings.choose')}
          options={others}
          required
        />
      </DeedForm>
    </Page>
  )
}
