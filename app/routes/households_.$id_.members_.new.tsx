import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { addMember } from '~/features/households/add-member.server'
import { householdHead } from '~/features/households/household-head.server'
import { memberForm } from '~/features/households/member-form'
import { MemberRecordForm } from '~/features/households/member-record-form'
import { possibleMothers } from '~/features/households/possible-mothers.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'member.addTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  const mothers = await possibleMothers(context, head.id)
  return { head, mothers, member: { id: uuidv7() }, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const id = params['id'] ?? ''
  return answerForm(request, memberForm(nigerDate(context.now)), async (form) => {
    await addMember(context, id, form)
    return redirect(`/households/${id}/members`)
  })
}

export default function NewMember() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('member.addTitle')}>
      <MemberRecordForm answer={useActionData<typeof action>()} back={`/households/${head.id}/members`} {...rest} />
    </HouseholdSubPage>
  )
}
