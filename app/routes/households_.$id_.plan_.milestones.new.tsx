import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { householdHead } from '~/features/households/household-head.server'
import { addOwnMilestone } from '~/features/plans/add-own-milestone.server'
import { ownMilestoneForm } from '~/features/plans/milestone-forms'
import { OwnMilestoneFields } from '~/features/plans/own-milestone-fields'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'

export const handle = {
  access: 'plan.edit',
  title: 'plan.addOwn',
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
  return answerForm(request, ownMilestoneForm, async (form) => {
    await addOwnMilestone(context, id, form)
    return redirect(`/milestones/${form.id}`)
  })
}

export default function NewMilestone() {
  const t = useT()
  const { head, plan, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof ownMilestoneForm>>({
    id: 'own-milestone',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, kind: 'birthCertificate', track: 'children' },
  })
  return (
    <HouseholdSubPage head={head} title={t('plan.addOwn')} lead={t('ownMilestone.lead')}>
      <DeedForm form={form} answer={answer} submit={t('ownMilestone.add')} cancelHref={`/households/${head.id}/plan`}>
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <OwnMilestoneFields fields={fields} people={plan.people} />
      </DeedForm>
    </HouseholdSubPage>
  )
}
