import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { DeedPage } from '~/features/settings/deed-page'
import { tutorForm } from '~/features/settings/group-form'
import { groupSettings } from '~/features/settings/group-settings.server'
import { changeTutor } from '~/features/settings/write-group.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'settings.edit',
  title: 'page.groupTutor',
  object: 'tutoringGroup',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const { id, name, tutorId, tutorName, tutors } = found(await groupSettings(context, params['id'] ?? ''))
  return { id, name, tutorId, tutorName, tutors }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, tutorForm, async (form) => {
    await changeTutor(context, id, form)
    return redirect(`/settings/groups/${id}`)
  })
}

export default function GroupTutor() {
  const t = useT()
  const { id, name, tutorId, tutorName, tutors } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof tutorForm>>({ id: 'tutor', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <DeedPage
      part="groups"
      about={{ href: `/settings/groups/${id}`, label: name }}
      title={t('page.groupTutor')}
      what={t('adm.group.tutorWhat', { name, tutor: tutorName })}
      {...{ form, answer }}
    >
      <SelectField
        {...props(fields.tutorId)}
        label={t('adm.group.newTutor')}
        placeholder={t('settings.choose')}
        options={tutors}
        required
      />
      <TextArea {...props(fields.reason)} label={t('adm.group.reason')} maxLength={500} required />
      <HiddenFields values={{ seen: tutorId }} />
    </DeedPage>
  )
}
