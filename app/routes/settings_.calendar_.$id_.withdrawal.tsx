import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { withdrawPeriod } from '~/features/settings/enter-period.server'
import { PlainDeed } from '~/features/settings/plain-deed'
import { standingPeriod } from '~/features/settings/withdrawable.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'settings.edit',
  title: 'page.periodWithdrawal',
  object: 'calendarPeriod',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await standingPeriod(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, z.object({}), async () => {
    await withdrawPeriod(context, params['id'] ?? '')
    return redirect('/settings/calendar')
  })
}

export default function PeriodWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const { kind, startsOn, endsOn } = useLoaderData<typeof loader>()
  return (
    <PlainDeed
      part="calendar"
      title={t('page.periodWithdrawal')}
      what={t('adm.calendar.withdrawWhat', {
        kind: t(`adm.calendar.kind.${kind}`),
        from: date(startsOn),
        to: date(endsOn),
      })}
      confirm={t('adm.calendar.withdraw')}
      back="/settings/calendar"
      answer={useActionData<typeof action>()}
    />
  )
}
