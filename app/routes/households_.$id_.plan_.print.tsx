import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { DependencyLines } from '~/features/plans/dependencies-panel'
import { NoPlan } from '~/features/plans/no-plan'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { PlanTable } from '~/features/plans/plan-table'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Panel } from '~/ui/panel'
import { SignatureLines } from '~/ui/signature-lines'

export const handle = {
  access: 'household.read',
  title: 'page.planPrint',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, plan] = await Promise.all([householdHead(context, id), planOfHousehold(context, id)])
  return { head: found(head), plan: found(plan), printed: { by: context.actor.displayName, at: context.now } }
}

/** The plan as it is signed and filed. */
export default function PlanToPrint() {
  const t = useT()
  const { head, plan, printed } = useLoaderData<typeof loader>()
  const { id, caseNumber, title, village, communeName, officerName } = head
  return (
    <PrintFrame
      title={t('print.planTitle', { caseNumber })}
      lead={[title, village, communeName, officerName].filter(Boolean).join(' · ')}
      back={`/households/${id}/plan`}
      printed={printed}
    >
      {plan.revision === 0 ? (
        <NoPlan householdId={id} editable={plan.editable} />
      ) : (
        <>
          <Panel title={t('plan.inForce', { revision: plan.revision })} flush>
            <PlanTable plan={plan} />
          </Panel>
          {plan.dependencies.length > 0 ? (
            <Panel title={t('plan.dependencies')}>
              <DependencyLines dependencies={plan.dependencies} people={plan.people} />
            </Panel>
          ) : null}
          <SignatureLines
            label={t('print.signatures')}
            words={[t('print.caregiver'), t('print.officer'), t('print.signedOn')]}
          />
        </>
      )}
    </PrintFrame>
  )
}
