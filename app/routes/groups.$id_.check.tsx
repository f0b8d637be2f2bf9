import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { groupPage } from '~/features/schooling/group-page.server'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { recordGroupCheck } from '~/features/stipends/record-group-check.server'
import { SpotCheckForm } from '~/features/stipends/spot-check-form'
import { spotCheckForm } from '~/features/stipends/stipend-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'spotCheck.record',
  title: 'page.spotCheck',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  const { id, name, tutorName } = found(await groupPage(context, params['id'] ?? ''))
  return { id: uuidv7(), today: nigerDate(context.now), group: { id, name, tutorName } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'spotCheck.record')
  const groupId = params['id'] ?? ''
  return answerForm(request, spotCheckForm, async ({ found: seen, ...form }) => {
    await recordGroupCheck(context, { ...form, groupId, sessionHeld: seen === 'held' })
    return redirect(`/groups/${groupId}?saved=check`)
  })
}

export default function GroupCheck() {
  const t = useT()
  const { id, today, group } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <GroupSubPage group={group} here={t('stipends.check')} lead={t('stipends.checkJoins', { name: group.tutorName })}>
      <SpotCheckForm id={id} today={today} groupId={group.id} answer={answer} />
    </GroupSubPage>
  )
}
