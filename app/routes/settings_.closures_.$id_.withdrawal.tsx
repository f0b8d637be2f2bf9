import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PlainDeed } from '~/features/settings/plain-deed'
import { standingClosure } from '~/features/settings/withdrawable.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { withdrawClosure } from '~/server/withdraw-closure.server'

export const handle = {
  access: 'settings.edit',
  title: 'page.closureWithdrawal',
  object: 'programmeClosure',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await standingClosure(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, z.object({}), async () => {
    await withdrawClosure(context, params['id'] ?? '')
    return redirect('/settings/calendar')
  })
}

export default function ClosureWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const { reason, startsOn, endsOn } = useLoaderData<typeof loader>()
  return (
    <PlainDeed
      part="calendar"
      title={t('page.closureWithdrawal')}
      what={t('adm.calendar.closureWithdrawWhat', {
        reason: t(`closureReason.${reason}`),
        from: date(startsOn),
        to: date(endsOn),
      })}
      confirm={t('adm.calendar.withdraw')}
      back="/settings/calendar"
      answer={useActionData<typeof action>()}
    />
  )
}
