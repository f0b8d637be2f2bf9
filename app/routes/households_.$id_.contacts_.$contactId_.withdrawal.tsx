import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contactsOfHousehold } from '~/features/casework/contacts-of-household.server'
import { withdrawContact } from '~/features/casework/withdraw-contact.server'
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
  title: 'contact.withdraw',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const { id = '', contactId } = params
  const [head, contacts] = await Promise.all([householdHead(context, id), contactsOfHousehold(context, id)])
  const contact = contacts.find((row) => row.id === contactId && row.withdrawn === null)
  return { head: found(head), contact: found(contact) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  const { id = '', contactId = '' } = params
  return answerForm(request, withdrawalForm, async ({ reason }) => {
    await withdrawContact(context, id, { contactId, reason })
    return redirect(`/households/${id}/contacts`)
  })
}

export default function ContactWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const { head, contact } = useLoaderData<typeof loader>()
  const said = t('contact.heldOn', { on: date(contact.heldOn), how: t(`contact.how.${contact.how}`), by: contact.by })
  return (
    <HouseholdSubPage head={head} title={t('contact.withdraw')} lead={said}>
      <WithdrawalPanel
        answer={useActionData<typeof action>()}
        what={t('contact.withdrawWhat')}
        back={`/households/${head.id}/contacts`}
      />
    </HouseholdSubPage>
  )
}
