import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { withdrawLightCheck } from '~/features/closure/withdraw-light-check.server'
import { householdHead } from '~/features/households/household-head.server'
import { withdrawalForm } from '~/forms/withdrawal-form'
import { HouseholdSubPage } from '~/household-frame'
import { useFormats, useT } from '~/i18n/language'
import { WithdrawalPanel } from '~/pieces/withdrawal-panel'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'contact.record',
  title: 'lightCheck.withdraw',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const head = found(await householdHead(context, params['id'] ?? ''))
  const { checks } = found(await closureOfHousehold(context, head.id))
  const check = found(checks.find(({ id, withdrawn }) => id === params['checkId'] && withdrawn === null))
  return { head, months: check.months, doneOn: found(check.doneOn) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const { id = '', checkId = '' } = params
  return answerForm(request, withdrawalForm, async ({ reason }) => {
    await withdrawLightCheck(context, id, { checkId, reason })
    return redirect(`/households/${id}/closure`)
  })
}

export default function LightCheckWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const { head, months, doneOn } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage
      head={head}
      title={t('lightCheck.withdraw')}
      lead={t('lightCheck.doneAfter', { count: months, on: date(doneOn) })}
    >
      <WithdrawalPanel
        answer={useActionData<typeof action>()}
        what={t('lightCheck.withdrawWhat')}
        back={`/households/${head.id}/closure`}
      />
    </HouseholdSubPage>
  )
}
