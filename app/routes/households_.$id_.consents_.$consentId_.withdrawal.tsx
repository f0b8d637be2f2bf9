import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { disclosuresOfHousehold } from '~/features/consents/disclosures-of-household.server'
import { consentWithdrawalForm } from '~/features/households/consent-form'
import { consentsOfHousehold } from '~/features/households/consents-of-household.server'
import { householdHead } from '~/features/households/household-head.server'
import { withdrawConsent } from '~/features/households/withdraw-consent.server'
import { WithdrawalForm } from '~/features/households/withdrawal-form'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'consents.withdrawTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  const { answers } = await consentsOfHousehold(context, head.id)
  const consent = found(answers.find(({ id }) => id === params['consentId']))
  const { shared } = await disclosuresOfHousehold(context, head.id)
  const recipients = shared.filter(({ purpose, recall }) => purpose === consent.purpose && recall === null).length
  return { head, consent, recipients, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const { id = '', consentId = '' } = params
  return answerForm(request, consentWithdrawalForm(nigerDate(context.now)), async (form) => {
    await withdrawConsent(context, id, consentId, form)
    return redirect(`/households/${id}/consents`)
  })
}

export default function ConsentWithdrawal() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('consents.withdrawTitle')}>
      <WithdrawalForm answer={useActionData<typeof action>()} back={`/households/${head.id}/consents`} {...rest} />
    </HouseholdSubPage>
  )
}
