import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { periodKinds } from '~/domain/settings/calendar-periods'
import { calendarPage } from '~/features/settings/calendar-page.server'
import { ClosuresPanel } from '~/features/settings/closures-panel'
import { enterPeriod } from '~/features/settings/enter-period.server'
import { PeriodForm } from '~/features/settings/period-form'
import { PeriodsPanel } from '~/features/settings/periods-panel'
import { civilDate, formId, oneOf } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { SettingsFrame } from '~/settings-frame'

export const handle = { access: 'settings.edit', title: 'page.calendar', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return { id: uuidv7(), ...found(await calendarPage(context)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, schema, async (form) => {
    await enterPeriod(context, form)
    return redirect('/settings/calendar')
  })
}

const schema = z.object({ id: formId(), kind: oneOf(periodKinds), startsOn: civilDate(), endsOn: civilDate() })

export default function Calendar() {
  const t = useT()
  const { id, kinds, closures } = useLoaderData<typeof loader>()
  return (
    <SettingsFrame tab="calendar" title={t('page.calendar')} lead={t('adm.calendar.lead')}>
      <PeriodForm id={id} answer={useActionData<typeof action>()} />
      <PeriodsPanel kinds={kinds} />
      <ClosuresPanel closures={closures} />
    </SettingsFrame>
  )
}
