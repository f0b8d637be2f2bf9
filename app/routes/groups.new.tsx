import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { childrenToChoose } from '~/features/schooling/children-to-choose.server'
import { createGroup } from '~/features/schooling/create-group.server'
import { GroupForm } from '~/features/schooling/group-form'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { groupForm } from '~/features/schooling/schooling-forms.server'
import { schoolsToChoose } from '~/features/schooling/schools-to-choose.server'
import { tutorsToChoose } from '~/features/schooling/tutors-to-choose.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'schooling.record', title: 'page.group', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const [tutors, schools, children] = await Promise.all([
    tutorsToChoose(context),
    schoolsToChoose(context),
    childrenToChoose(context),
  ])
  return { id: uuidv7(), tutors, schools, children }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return answerForm(request, groupForm, async (form) => {
    await createGroup(context, form)
    return redirect(`/groups/${form.id}`)
  })
}

export default function NewGroup() {
  const t = useT()
  const choices = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <GroupSubPage here={t('schooling.newGroup')}>
      <GroupForm {...choices} answer={answer} />
    </GroupSubPage>
  )
}
