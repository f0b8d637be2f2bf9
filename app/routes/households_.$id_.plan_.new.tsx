import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { whoFollows } from '~/domain/plans/who-follows'
import { householdHead } from '~/features/households/household-head.server'
import { keepPlan } from '~/features/plans/keep-plan.server'
import { PlanFields } from '~/features/plans/plan-fields'
import { planForm } from '~/features/plans/plan-form'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'

export const handle = {
  access: 'plan.edit',
  title: 'page.plan',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  const [head, plan] = await Promise.all([householdHead(context, id, 'plan.edit'), planOfHousehold(context, id)])
  return { head: found(head), plan: found(plan), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  return answerForm(request, planForm, async (form) => {
    await keepPlan(context, id, form)
    return redirect(`/households/${id}`)
  })
}

export default function NewPlan() {
  const t = useT()
  const { head, plan, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof planForm>>({
    id: 'plan',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, seenRevision: plan.revision, ...whoFollows(plan.people, plan.milestones) },
  })
  const changed = answer?.refusal?.reason === 'plan-changed-meanwhile'
  const title = plan.revision > 0 ? t('planForm.revise', { revision: plan.revision + 1 }) : t('planForm.title')
  return (
    <HouseholdSubPage head={head} title={title} lead={t(plan.revision > 0 ? 'planForm.reviseLead' : 'planForm.lead')}>
      <DeedForm
        form={form}
        answer={answer}
        submit={t(plan.revision > 0 ? 'planForm.saveRevision' : 'plan.make')}
        cancelHref={`/households/${head.id}`}
      >
        {plan.reunifiedOn === null ? (
          <Note icon="alert" tone="late">
            {t('refused.nobody-back-yet')}
          </Note>
        ) : null}
        <HiddenFields
          values={{
            id: changed ? formId : (fields.id.initialValue ?? formId),
            seenRevision: changed ? `${plan.revision}` : (fields.seenRevision.initialValue ?? `${plan.revision}`),
          }}
        />
        <PlanFields plan={plan} fields={fields} />
      </DeedForm>
    </HouseholdSubPage>
  )
}
