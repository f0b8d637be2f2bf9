import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { mayEver } from '~/domain/access/rights'
import { BusinessCrumbs } from '~/features/mentoring/business-crumbs'
import { businessPlanForm } from '~/features/mentoring/mentoring-forms.server'
import { PlanText } from '~/features/mentoring/plan-standing'
import { planToWrite } from '~/features/mentoring/plan-to-write.server'
import { writeBusinessPlan } from '~/features/mentoring/write-business-plan.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'

export const handle = { access: 'visit.log', title: 'page.businessPlan', object: 'business' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const business = found(await planToWrite(context, params['id'] ?? ''))
  return { business, formId: uuidv7(), readsHousehold: mayEver(context.actor.role, 'household.read') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const businessId = params['id'] ?? ''
  return answerForm(request, businessPlanForm, async (form) => {
    await writeBusinessPlan(context, businessId, form)
    return redirect(`/businesses/${businessId}`)
  })
}

export default function NewBusinessPlan() {
  const t = useT()
  const { business, formId, readsHousehold } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [last] = business.plans
  const [form, fields] = useForm<z.input<typeof businessPlanForm>>({
    id: 'business-plan',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      activity: last?.activity,
      market: last?.market,
      expectedTakings: last?.expectedTakings ?? undefined,
      expectedCosts: last?.expectedCosts ?? undefined,
    },
  })
  const props = useFieldProps()
  const title = last ? t('business.plan.rewrite') : t('business.plan.write')
  return (
    <Page narrow>
      <PageHeader
        crumbs={<BusinessCrumbs business={business} readsHousehold={readsHousehold} here={title} />}
        title={title}
        lead={business.idea}
      />
      {last ? (
        <Panel title={t('business.plan.last')}>
          <PlanText plan={last} />
        </Panel>
      ) : null}
      <PlainForm form={form} answer={answer} submit={t('business.plan.save')} cancelHref={`/businesses/${business.id}`}>
        <HiddenFields values={{ id: fields.id.initialValue ?? formId, version: String(last?.version ?? 0) }} />
        <TextArea
          {...props(fields.activity)}
          label={t('business.plan.activity')}
          hint={t('business.plan.activityHint')}
          rows={5}
          maxLength={2000}
          required
        />
        <TextArea {...props(fields.market)} label={t('business.plan.market')} rows={3} maxLength={2000} required />
        <FieldGrid columns={2}>
          <NumberField
            {...props(fields.expectedTakings)}
            label={t('business.plan.takings')}
            optionalWord={t('form.optional')}
            unit={t('visit.francs')}
            min={0}
          />
          <NumberField
            {...props(fields.expectedCosts)}
            label={t('business.plan.costs')}
            optionalWord={t('form.optional')}
            unit={t('visit.francs')}
            min={0}
          />
        </FieldGrid>
      </PlainForm>
    </Page>
  )
}
