import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { DisclosureFields } from '~/features/consents/disclosure-fields'
import { disclosureForm } from '~/features/consents/disclosure-form'
import { recordDisclosure } from '~/features/consents/record-disclosure.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'disclosure.record',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  return { head, id: uuidv7(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const id = params['id'] ?? ''
  return answerForm(request, disclosureForm, async (form) => {
    await recordDisclosure(context, id, form)
    return redirect(`/households/${id}/consents`)
  })
}

export default function NewDisclosure() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('disclosure.record')} lead={t('disclosure.lead')}>
      <DisclosureFields answer={useActionData<typeof action>()} back={`/households/${head.id}/consents`} {...rest} />
    </HouseholdSubPage>
  )
}
