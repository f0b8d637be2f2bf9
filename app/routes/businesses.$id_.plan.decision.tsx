import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { BusinessCrumbs } from '~/features/mentoring/business-crumbs'
import { decideBusinessPlan } from '~/features/mentoring/decide-business-plan.server'
import { planDecisionForm } from '~/features/mentoring/mentoring-forms.server'
import { PlanDecisionFields } from '~/features/mentoring/plan-decision-fields'
import { PlanText } from '~/features/mentoring/plan-standing'
import { planToDecide } from '~/features/mentoring/plan-to-decide.server'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'businessPlan.decide',
  title: 'business.decision.title',
  object: 'business',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'businessPlan.decide')
  return { business: found(await planToDecide(context, params['id'] ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'businessPlan.decide')
  const businessId = params['id'] ?? ''
  return answerForm(request, planDecisionForm, async (form) => {
    await decideBusinessPlan(context, businessId, form)
    return redirect(`/businesses/${businessId}`)
  })
}

export default function BusinessPlanDecision() {
  const t = useT()
  const { business } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [plan] = business.plans
  const [form, fields] = useForm<z.input<typeof planDecisionForm>>({
    id: 'plan-decision',
    lastResult: answer?.lastResult,
    defaultValue: { planId: plan?.id },
  })
  const title = t('business.decision.title')
  const names = business.deciders.join(', ')
  const waits = plan?.decision === null
  return (
    <Page narrow>
      <PageHeader crumbs={<BusinessCrumbs business={business} readsHousehold here={title} />} title={title} />
      <Stack>
        {plan ? (
          <Panel title={business.idea}>
            <PlanText plan={plan} />
          </Panel>
        ) : null}
        {waits || answer ? null : (
          <Empty icon="check" title={t('business.decision.nothingTitle')}>
            {t('business.decision.nothing')}
          </Empty>
        )}
        {waits && !business.mayDecide ? (
          <Note tone="late">{names ? t('business.plan.own', { names }) : t('business.plan.ownNobody')}</Note>
        ) : null}
        {(waits && business.mayDecide) || answer ? (
          <PlainForm
            form={form}
            answer={answer}
            submit={t('business.decision.save')}
            cancelHref={`/businesses/${business.id}`}
          >
            <HiddenFields values={{ planId: plan?.id ?? '' }} />
            <PlanDecisionFields outcome={fields.outcome} reason={fields.reason} />
          </PlainForm>
        ) : null}
      </Stack>
    </Page>
  )
}
