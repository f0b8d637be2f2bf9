import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { householdHead } from '~/features/households/household-head.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { householdTrial } from '~/features/settings/household-trial.server'
import { SideBySideTable } from '~/features/settings/side-by-side-table'
import { trialForm } from '~/features/settings/template-form'
import { tryTemplate } from '~/features/settings/try-template.server'
import { VerdictForm } from '~/features/settings/verdict-form'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'template.try',
  title: 'page.planTrial',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'template.try')
  const id = params['id'] ?? ''
  const [head, plan, trial] = await Promise.all([
    householdHead(context, id),
    planOfHousehold(context, id),
    householdTrial(context, id),
  ])
  return { formId: uuidv7(), head: found(head), people: found(plan).people, trial: found(trial) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'template.try')
  const householdId = params['id'] ?? ''
  const { templateId } = found(await householdTrial(context, householdId))
  return answerForm(request, trialForm, async (form) => {
    await tryTemplate(context, templateId, { ...form, householdId })
    return redirect(`/households/${householdId}/plan`)
  })
}

export default function PlanTrial() {
  const t = useT()
  const { formId, head, people, trial } = useLoaderData<typeof loader>()
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.givenName ?? t('plan.wholeHousehold')
  return (
    <HouseholdFrame head={head} tab="plan">
      <Stack gap="large">
        <Note>{t('adm.trial.householdLead', { version: trial.version })}</Note>
        <Panel title={t('adm.trial.caption')} flush>
          <SideBySideTable
            rows={trial.rows.map(({ personId, ...row }) => ({ ...row, whom: nameOf(personId) }))}
            versions={{ now: trial.inForceVersion, then: trial.version }}
          />
        </Panel>
        <VerdictForm id={formId} seen={trial.seen} answer={useActionData<typeof action>()} />
      </Stack>
    </HouseholdFrame>
  )
}
