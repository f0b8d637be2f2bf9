import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { nigerDate } from '~/domain/dates'
import { householdHead } from '~/features/households/household-head.server'
import { CompletionFields } from '~/features/plans/completion-fields'
import { completionForm } from '~/features/plans/completion-form'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { useMilestoneWords } from '~/features/plans/milestone-words'
import { recordCompletion } from '~/features/plans/record-completion.server'
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
  title: 'completion.title',
  object: 'milestone',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const page = found(await milestonePage(context, params['id'] ?? ''))
  const head = found(await householdHead(context, page.householdId))
  return { page, head, today: nigerDate(context.now), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  return answerForm(request, completionForm, async (form) => {
    await recordCompletion(context, id, form)
    return redirect(`/milestones/${id}`)
  })
}

export default function Completion() {
  const t = useT()
  const words = useMilestoneWords()
  const { page, head, today, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof completionForm>>({
    id: 'completion',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      completedOn: today,
    },
  })
  const back = `/milestones/${page.milestone.id}`
  return (
    <HouseholdSubPage head={head} title={t('completion.title')} lead={words.label(page.milestone)}>
      <DeedForm form={form} answer={answer} submit={t('completion.save')} cancelHref={back}>
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <CompletionFields page={page} today={today} fields={fields} />
      </DeedForm>
    </HouseholdSubPage>
  )
}
