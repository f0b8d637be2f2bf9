import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { RecallFields } from '~/features/consents/disclosure-fields'
import { recallForm } from '~/features/consents/disclosure-form'
import { disclosuresOfHousehold } from '~/features/consents/disclosures-of-household.server'
import { recallDisclosure } from '~/features/consents/recall-disclosure.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'disclosure.tell',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  const { shared } = await disclosuresOfHousehold(context, head.id)
  const disclosure = found(shared.find(({ id }) => id === params['disclosureId']))
  return { head, disclosure, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const { id = '', disclosureId = '' } = params
  return answerForm(request, recallForm, async (form) => {
    await recallDisclosure(context, id, disclosureId, form)
    return redirect(`/households/${id}/consents`)
  })
}

export default function Recall() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('disclosure.tell')} lead={t('disclosure.tellLead')}>
      <RecallFields answer={useActionData<typeof action>()} back={`/households/${head.id}/consents`} {...rest} />
    </HouseholdSubPage>
  )
}
