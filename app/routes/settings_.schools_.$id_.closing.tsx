import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { DeedPage } from '~/features/settings/deed-page'
import { closeSchool } from '~/features/settings/end-school.server'
import { closingForm } from '~/features/settings/school-form'
import { schoolPage } from '~/features/settings/school-pages.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'

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
  return (
    <DeedPage
      part="schools"
      about={{ href: `/settings/schools/${id}`, label: name }}
      title={t('page.schoolClosing')}
      what={t('adm.school.closeWhat', { name })}
      tone="grave"
      {...{ form, answer }}
    >
      <DateField {...props(fields.endedOn)} label={t('adm.school.endedOn')} max={today} required />
    </DeedPage>
  )
}
