import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { householdKits } from '~/features/kits/household-kits.server'
import { KitTable } from '~/features/kits/kit-table'
import { BusinessLines } from '~/features/mentoring/business-lines'
import { householdBusinesses } from '~/features/mentoring/household-businesses.server'
import { LatestOutcomes } from '~/features/plans/latest-outcomes'
import { NextDates } from '~/features/plans/next-dates'
import { outcomesOfHousehold } from '~/features/plans/outcomes-of-household.server'
import { PeopleOfPlan } from '~/features/plans/people-of-plan'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { PlanTable } from '~/features/plans/plan-table'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Columns } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'household.read',
  title: 'page.summary',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, plan] = await Promise.all([householdHead(context, id), planOfHousehold(context, id)])
  const [kits, caregivers, outcomes] = await Promise.all([
    householdKits(context, id),
    householdBusinesses(context, id),
    outcomesOfHousehold(context, id),
  ])
  const printed = { by: context.actor.displayName, at: context.now }
  return { head: found(head), plan: found(plan), kits: kits.rows, caregivers: caregivers ?? [], outcomes, printed }
}

/** Both tracks of a case on paper, without anybody's story. */
export default function CaseSummary() {
  const t = useT()
  const { head, plan, kits, caregivers, outcomes, printed } = useLoaderData<typeof loader>()
  const { id, caseNumber, title, village, communeName, officerName } = head
  return (
    <PrintFrame
      title={t('print.summaryTitle', { caseNumber })}
      lead={[title, village, communeName, officerName, t('print.risk', { level: t(`risk.${head.riskLevel}`) })]
        .filter(Boolean)
        .join(' · ')}
      back={`/households/${id}`}
      printed={printed}
    >
      <Panel title={t('print.people')} flush foot={t('print.noStory')}>
        <PeopleOfPlan people={plan.people} />
      </Panel>
      <Columns count={2}>
        <Panel title={t('print.nextDates')}>
          <NextDates plan={plan} />
        </Panel>
        <Panel title={t('print.outcomes')}>
          <LatestOutcomes plan={plan} outcomes={outcomes} />
        </Panel>
      </Columns>
      <Panel title={t('print.businesses')}>
        <BusinessLines caregivers={caregivers} />
      </Panel>
      <Panel title={t('print.kits')} flush={kits.length > 0}>
        {kits.length === 0 ? (
          <p className="muted">{t('print.noKit')}</p>
        ) : (
          <KitTable caption={t('print.kits')} rows={kits} />
        )}
      </Panel>
      {plan.revision === 0 ? null : (
        <Panel title={t('print.steps')} flush>
          <PlanTable plan={plan} />
        </Panel>
      )}
    </PrintFrame>
  )
}
