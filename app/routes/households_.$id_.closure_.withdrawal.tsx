import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TakebackFields } from '~/features/closure/closure-fields'
import { takebackForm } from '~/features/closure/closure-forms'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { takeBackClosure } from '~/features/closure/take-back-closure.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'case.takeBackClosure',
  title: 'closure.takeBackTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'case.takeBackClosure')
  const head = found(await householdHead(context, params['id'] ?? '', 'case.takeBackClosure'))
  const { requests } = found(await closureOfHousehold(context, head.id))
  const waiting = requests.find(({ state }) => state === 'approved')
  return { head, requestId: waiting?.id ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'case.takeBackClosure')
  const id = params['id'] ?? ''
  return answerForm(request, takebackForm, async (form) => {
    await takeBackClosure(context, id, form)
    return redirect(`/households/${id}/closure`)
  })
}

export default function TakeBack() {
  const t = useT()
  const { head, requestId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = `/households/${head.id}/closure`
  return (
    <HouseholdSubPage head={head} title={t('closure.takeBackTitle')} lead={t('closure.takeBackLead')}>
      {requestId === null && !answer ? (
        <p>{t('closure.nothingToTakeBack')}</p>
      ) : (
        <TakebackFields answer={answer} back={back} requestId={requestId ?? ''} />
      )}
    </HouseholdSubPage>
  )
}
