import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { AccountDeed } from '~/features/second-factor/account-deed'
import { endOwnOtherSessions } from '~/features/staff/end-own-other-sessions.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'signedIn', title: 'account.endOthers' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request)
  return answerForm(request, z.object({}), async () => {
    await endOwnOtherSessions(context, request)
    return redirect('/account')
  })
}

export default function OtherSessions() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'sessions', lastResult: answer?.lastResult })
  return (
    <AccountDeed
      title={t('account.endOthers')}
      lead={t('account.endOthersWhat')}
      confirm={t('account.endOthers')}
      grave
      form={form}
      answer={answer}
    />
  )
}
