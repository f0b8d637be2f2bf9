import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { householdHead } from '~/features/households/household-head.server'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { plannedDateForm } from '~/features/plans/milestone-forms'
import { MilestoneHistory } from '~/features/plans/milestone-history'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { useMilestoneWords } from '~/features/plans/milestone-words'
import { useFieldProps } from '~/forms/form-summary'
import { HouseholdSubPage } from '~/household-frame'
import { useFormats, useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { FactList } from '~/ui/facts'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'plan.edit',
  title: 'plannedDate.title',
  object: 'milestone',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const page = found(await milestonePage(context, params['id'] ?? ''))
  return { page, head: found(await householdHead(context, page.householdId)), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  return answerForm(request, plannedDateForm, async (form) => {
    await changePlannedDate(context, id, form)
    return redirect(`/milestones/${id}`)
  })
}

export default function PlannedDate() {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  const props = useFieldProps()
  const { page, head, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { plannedOn, version } = page.milestone
  const [form, fields] = useForm<z.input<typeof plannedDateForm>>({
    id: 'planned-date',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, version, plannedOn },
  })
  const changed = answer?.refusal?.reason === 'date-changed-meanwhile'
  return (
    <HouseholdSubPage head={head} title={t('plannedDate.title')} lead={words.label(page.milestone)}>
      <Stack gap="large">
        <DeedForm
          form={form}
          answer={answer}
          submit={t('plannedDate.save')}
          cancelHref={`/milestones/${page.milestone.id}`}
        >
          <HiddenFields
            values={{
              id: fields.id.initialValue ?? formId,
              version: changed ? `${version}` : (fields.version.initialValue ?? `${version}`),
            }}
          />
          <FactList items={[{ term: t('plannedDate.now'), value: date(plannedOn) }]} />
          <DateField {...props(fields.plannedOn)} label={t('plannedDate.new')} required />
          <TextArea
            {...props(fields.reason)}
            label={t('plan.reason')}
            hint={t('plannedDate.reasonHint')}
            maxLength={500}
            required
          />
        </DeedForm>
        <MilestoneHistory page={page} />
      </Stack>
    </HouseholdSubPage>
  )
}
