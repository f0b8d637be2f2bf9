import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { PreVisitCard } from '~/features/casework/pre-visit-card'
import { preVisitCards } from '~/features/casework/pre-visit.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/page'
import { Note } from '~/ui/note'

export const handle = {
  access: 'household.read',
  title: 'page.preVisit',
  object: 'household',
  nav: 'tour',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, [card]] = await Promise.all([householdHead(context, id), preVisitCards(context, [id])])
  return { head: found(head), card: found(card), records: mayEver(context.actor.role, 'contact.record') }
}

export default function PreVisit() {
  const t = useT()
  const { head, card, records } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage
      head={head}
      title={t('preVisit.title')}
      actions={
        records && head.status === 'open' ? (
          <ButtonLink href={`/households/${head.id}/contacts/new`} tone="go" icon="plus">
            {t('contact.title')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack>
        <PreVisitCard card={card} />
        <div className="no-print">
          <Note icon="print">{t('tour.printHow')}</Note>
        </div>
        <p>
          <a href={`/households/${head.id}/contacts`}>{t('contact.list')}</a>
        </p>
      </Stack>
    </HouseholdSubPage>
  )
}
