import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { householdHead } from '~/features/households/household-head.server'
import { addOwnMilestone } from '~/features/plans/add-own-milestone.server'
import { ownMilestoneForm } from '~/features/plans/milestone-forms'
import { OwnMilestoneFields } from '~/features/plans/own-milestone-fields'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { FormSummary } from '~/forms/form-summary'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'

export const handle = { access: 'plan.edit', object: 'household', nav: 'households' } satisfies RouteHandle

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
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <FormSummary form={form} refusal={answer?.refusal} />
          <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
          <OwnMilestoneFields fields={fields} people={plan.people} />
          <ButtonRow>
            <Button tone="go">{t('ownMilestone.add')}</Button>
            <ButtonLink href={`/households/${head.id}/plan`} tone="quiet">
              {t('form.cancel')}
            </ButtonLink>
          </ButtonRow>
        </form>
      </Panel>
    </HouseholdSubPage>
  )
}
