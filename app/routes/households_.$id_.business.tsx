import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { householdHead } from '~/features/households/household-head.server'
import { CaregiverPanel } from '~/features/mentoring/caregiver-panel'
import { householdBusinesses } from '~/features/mentoring/household-businesses.server'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Columns } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'page.business',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, caregivers] = await Promise.all([householdHead(context, id), householdBusinesses(context, id)])
  const mayEdit = mayEver(context.actor.role, 'plan.edit') && found(head).status === 'open'
  return { head: found(head), caregivers: found(caregivers), mayEdit }
}

export default function HouseholdBusiness() {
  const t = useT()
  const { head, caregivers, mayEdit } = useLoaderData<typeof loader>()
  const mayStart = caregivers.some(({ business }) => business === null)
  return (
    <HouseholdFrame
      head={head}
      tab="business"
      actions={
        mayEdit && caregivers.length > 0 ? (
          <ButtonRow>
            <ButtonLink href={`/households/${head.id}/trainings/new`} icon="book">
              {t('business.household.training')}
            </ButtonLink>
            {mayStart ? (
              <ButtonLink href={`/households/${head.id}/business/new`} tone="go" icon="stall">
                {t('business.household.start')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        ) : null
      }
    >
      {caregivers.length === 0 ? (
        <Empty icon="people" title={t('business.household.emptyTitle')}>
          {t('business.household.empty')}
        </Empty>
      ) : (
        <Columns count={2}>
          {caregivers.map((caregiver) => (
            <CaregiverPanel key={caregiver.id} caregiver={caregiver} />
          ))}
        </Columns>
      )}
    </HouseholdFrame>
  )
}
