import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GroupSubPage } from '~/features/schooling/group-sub-page'
import { sessionToWithdraw } from '~/features/schooling/session-to-withdraw.server'
import { withdrawSession } from '~/features/schooling/withdraw-session.server'
import { withdrawalForm } from '~/forms/withdrawal-form'
import { useFormats, useT } from '~/i18n/language'
import { WithdrawalPanel } from '~/pieces/withdrawal-panel'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'session.log',
  title: 'schooling.withdrawSession',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  const { id = '', sessionId = '' } = params
  return { session: found(await sessionToWithdraw(context, id, sessionId)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'session.log')
  const { id: groupId = '', sessionId = '' } = params
  return answerForm(request, withdrawalForm, async ({ reason }) => {
    await withdrawSession(context, { groupId, sessionId, reason })
    return redirect(`/groups/${groupId}`)
  })
}

export default function SessionWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const { session } = useLoaderData<typeof loader>()
  const { group, heldOn, subject, ...counts } = session
  const said = t('schooling.sessionLine', { on: date(heldOn), subject: t(`subject.${subject}`) })
  return (
    <GroupSubPage group={group} here={t('schooling.withdrawSession')} lead={said}>
      <WithdrawalPanel
        answer={useActionData<typeof action>()}
        what={t('schooling.withdrawSessionWhat', counts)}
        back={`/groups/${group.id}`}
      />
    </GroupSubPage>
  )
}
