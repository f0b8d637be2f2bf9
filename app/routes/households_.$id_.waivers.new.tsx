import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { waivableConditions } from '~/domain/plans/delivery-gate'
import { householdHead } from '~/features/households/household-head.server'
import { waiverForm } from '~/features/plans/milestone-forms'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { waiveGateCondition } from '~/features/plans/waive-gate-condition.server'
import { useFieldProps } from '~/forms/form-summary'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'gate.waive',
  title: 'waiver.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'gate.waive')
  const id = params['id'] ?? ''
  const [head, plan] = await Promise.all([householdHead(context, id), planOfHousehold(context, id)])
  const caregivers = found(plan).people.filter(({ caregiver }) => caregiver)
  return { head: found(head), caregivers, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'gate.waive')
  const id = params['id'] ?? ''
  return answerForm(request, waiverForm, async (form) => {
    await waiveGateCondition(context, id, form)
    return redirect(`/households/${id}`)
  })
}

export default function NewWaiver() {
  const t = useT()
  const props = useFieldProps()
  const { head, caregivers, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof waiverForm>>({
    id: 'waiver',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  return (
    <HouseholdSubPage head={head} title={t('waiver.title')} lead={t('waiver.lead')}>
      <DeedForm form={form} answer={answer} submit={t('waiver.save')} cancelHref={`/households/${head.id}`}>
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <ChoiceCards
          {...props(fields.condition)}
          legend={t('waiver.condition')}
          required
          options={waivableConditions.map((condition) => ({
            value: condition,
            label: t(`waiver.of.${condition}`),
            hint: t(`waiver.hint.${condition}`),
          }))}
        />
        <SelectField
          {...props(fields.caregiverId)}
          label={t('waiver.caregiver')}
          hint={t('waiver.caregiverHint')}
          placeholder={t('waiver.choose')}
          options={caregivers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea {...props(fields.reason)} label={t('plan.reason')} maxLength={500} required />
      </DeedForm>
    </HouseholdSubPage>
  )
}
