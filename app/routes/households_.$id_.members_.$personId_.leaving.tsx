import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { householdHead } from '~/features/households/household-head.server'
import { LeavingForm } from '~/features/households/leaving-form'
import { memberForEdit } from '~/features/households/member-for-edit.server'
import { memberLeavingForm, recordMemberLeaving } from '~/features/households/record-member-leaving.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'page.member',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  const { givenName, familyName } = found(await memberForEdit(context, head.id, params['personId'] ?? ''))
  return { head, name: `${givenName} ${familyName}`.trim(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const { id = '', personId = '' } = params
  return answerForm(request, memberLeavingForm(nigerDate(context.now)), async (form) => {
    await recordMemberLeaving(context, id, personId, form)
    return redirect(`/households/${id}/members`)
  })
}

export default function MemberLeaving() {
  const t = useT()
  const { head, name, today } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('member.leavingTitle', { name })}>
      <LeavingForm answer={useActionData<typeof action>()} back={`/households/${head.id}/members`} today={today} />
    </HouseholdSubPage>
  )
}
