import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { addClassmate } from '~/features/schooling/add-classmate.server'
import { ClassmateForm } from '~/features/schooling/classmate-form'
import { groupPage } from '~/features/schooling/group-page.server'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { classmateForm } from '~/features/schooling/schooling-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'schooling.record',
  title: 'schooling.classmate',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id, name } = found(await groupPage(context, params['id'] ?? ''))
  return { formId: uuidv7(), group: { id, name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, classmateForm, async (form) => {
    await addClassmate(context, { ...form, groupId })
    return redirect(`/groups/${groupId}`)
  })
}

export default function NewClassmate() {
  const t = useT()
  const { formId, group } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <GroupSubPage group={group} here={t('schooling.addClassmate')} lead={t('schooling.classmateText')}>
      <ClassmateForm id={formId} answer={answer} />
    </GroupSubPage>
  )
}
