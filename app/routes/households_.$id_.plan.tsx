import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { householdHead } from '~/features/households/household-head.server'
import { DependencyLines } from '~/features/plans/dependencies-panel'
import { NoPlan } from '~/features/plans/no-plan'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { PlanTable } from '~/features/plans/plan-table'
import { draftToTry } from '~/features/settings/household-trial.server'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'page.plan',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, plan, draft] = await Promise.all([
    householdHead(context, id),
    planOfHousehold(context, id),
    draftToTry(context),
  ])
  return { head: found(head), plan: found(plan), draft }
}

export default function HouseholdPlan() {
  const t = useT()
  const { head, plan, draft } = useLoaderData<typeof loader>()
  const base = `/households/${head.id}/plan`
  if (plan.revision === 0)
    return (
      <HouseholdFrame head={head} tab="plan">
        <NoPlan householdId={head.id} editable={plan.editable} />
      </HouseholdFrame>
    )
  return (
    <HouseholdFrame
      head={head}
      tab="plan"
      actions={
        <>
          <ButtonLink href={`${base}/print`} icon="print">
            {t('print.plan')}
          </ButtonLink>
          {plan.editable ? (
            <>
              <ButtonLink href={`${base}/milestones/new`} icon="plus">
                {t('plan.addOwn')}
              </ButtonLink>
              <ButtonLink href={`${base}/new`} icon="edit">
                {t('plan.revise')}
              </ButtonLink>
            </>
          ) : null}
        </>
      }
    >
      <Stack gap="large">
        {draft ? (
          <Note
            action={
              <ButtonLink href={`${base}/trial`} size="small">
                {t('page.planTrial')}
              </ButtonLink>
            }
          >
            {t('adm.trial.waits', { version: draft.version })}
          </Note>
        ) : null}
        <Panel title={t('plan.inForce', { revision: plan.revision })} flush>
          <PlanTable plan={plan} />
        </Panel>
        {plan.dependencies.length > 0 ? (
          <Panel title={t('plan.dependencies')}>
            <DependencyLines dependencies={plan.dependencies} people={plan.people} />
          </Panel>
        ) : null}
      </Stack>
    </HouseholdFrame>
  )
}
