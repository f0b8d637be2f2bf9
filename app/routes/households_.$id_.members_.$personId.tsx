import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { editMember } from '~/features/households/edit-member.server'
import { householdHead } from '~/features/households/household-head.server'
import { memberForEdit } from '~/features/households/member-for-edit.server'
import { editMemberForm } from '~/features/households/member-form'
import { MemberRecordForm } from '~/features/households/member-record-form'
import { possibleMothers } from '~/features/households/possible-mothers.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'

export const handle = {
  access: 'household.register',
  title: 'page.member',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  const member = found(await memberForEdit(context, head.id, params['personId'] ?? ''))
  return { head, member, mothers: await possibleMothers(context, head.id, member.id), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const { id = '', personId = '' } = params
  return answerForm(request, editMemberForm(nigerDate(context.now)), async (form) => {
    await editMember(context, id, { ...form, id: personId })
    return redirect(`/households/${id}/members`)
  })
}

export default function Member() {
  const t = useT()
  const { head, member, ...rest } = useLoaderData<typeof loader>()
  const back = `/households/${head.id}/members`
  const leaving = (
    <ButtonLink href={`${back}/${member.id}/leaving`} icon="leave">
      {t('member.leave')}
    </ButtonLink>
  )
  const name = `${member.givenName} ${member.familyName}`.trim()
  return (
    <HouseholdSubPage head={head} title={t('member.editTitle', { name })} actions={leaving}>
      <MemberRecordForm answer={useActionData<typeof action>()} member={member} back={back} {...rest} />
    </HouseholdSubPage>
  )
}
