import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { mostShown } from '~/domain/most-shown'
import { ContactTable } from '~/features/casework/contact-table'
import { contactsOfHousehold } from '~/features/casework/contacts-of-household.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { AtMost } from '~/pieces/at-most'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'household.read',
  title: 'contact.list',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, contacts] = await Promise.all([householdHead(context, id), contactsOfHousehold(context, id)])
  const { status } = found(head)
  return { head: found(head), contacts, records: mayEver(context.actor.role, 'contact.record') && status === 'open' }
}

export default function Contacts() {
  const t = useT()
  const { head, contacts, records } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage
      head={head}
      title={t('contact.list')}
      actions={
        records ? (
          <ButtonLink href={`/households/${head.id}/contacts/new`} tone="go" icon="plus">
            {t('contact.title')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack>
        <SavedNote>{t('contact.saved')}</SavedNote>
        {contacts.length === 0 ? (
          <Empty icon="people" title={t('contact.none')}>
            <p>{t('contact.noneText')}</p>
          </Empty>
        ) : (
          <>
            <Panel flush>
              <ContactTable rows={contacts} householdId={head.id} records={records} />
            </Panel>
            <AtMost rows={contacts.length} most={mostShown.contacts}>
              {t('contact.older')} <a href={`/households/${head.id}/journal`}>{t('householdTabs.journal')}</a>
            </AtMost>
          </>
        )}
      </Stack>
    </HouseholdSubPage>
  )
}
