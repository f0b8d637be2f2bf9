import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { consentsOfHousehold } from '~/features/households/consents-of-household.server'
import { DisclosuresPanels } from '~/features/consents/disclosures-panels'
import { disclosuresOfHousehold } from '~/features/consents/disclosures-of-household.server'
import { ConsentsPanels } from '~/features/households/consents-panels'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'householdFrame.consent',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const head = found(await householdHead(context, params['id'] ?? ''))
  const mayChange = mayEver(context.actor.role, 'household.register')
  const [consents, disclosures] = await Promise.all([
    consentsOfHousehold(context, head.id),
    disclosuresOfHousehold(context, head.id),
  ])
  return { head, consents, disclosures, mayChange }
}

export default function Consents() {
  const t = useT()
  const { head, consents, disclosures, mayChange } = useLoaderData<typeof loader>()
  const ask = mayChange && head.status === 'open' && (
    <ButtonLink href={`/households/${head.id}/consents/new`} tone="go" icon="shield">
      {t('consents.ask')}
    </ButtonLink>
  )
  return (
    <HouseholdFrame head={head} tab="members" actions={ask}>
      <Stack gap="large">
        <Note>{t('consents.lead')}</Note>
        <ConsentsPanels consents={consents} householdId={head.id} mayChange={mayChange} />
        <DisclosuresPanels disclosures={disclosures} householdId={head.id} mayChange={mayChange} />
      </Stack>
    </HouseholdFrame>
  )
}
