import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { nigerDate } from '~/domain/dates'
import { householdHead } from '~/features/households/household-head.server'
import { trainingForm } from '~/features/mentoring/mentoring-forms.server'
import { recordTraining } from '~/features/mentoring/record-training.server'
import { trainees } from '~/features/mentoring/trainees.server'
import { TrainingFields } from '~/features/mentoring/training-fields'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'

export const handle = {
  access: 'plan.edit',
  title: 'business.training.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  const [head, people] = await Promise.all([householdHead(context, id), trainees(context, id)])
  return { head: found(head), people: found(people), today: nigerDate(context.now), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const householdId = params['id'] ?? ''
  return answerForm(request, trainingForm, async (form) => {
    await recordTraining(context, householdId, form)
    return redirect(`/households/${householdId}/business`)
  })
}

export default function NewTraining() {
  const t = useT()
  const { head, people, today, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof trainingForm>>({
    id: 'training',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, personId: people.length === 1 ? people[0]?.id : undefined },
  })
  return (
    <HouseholdSubPage head={head} title={t('business.training.title')}>
      <PlainForm
        form={form}
        answer={answer}
        submit={t('business.training.save')}
        cancelHref={`/households/${head.id}/business`}
      >
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <TrainingFields people={people} fields={fields} today={today} />
      </PlainForm>
    </HouseholdSubPage>
  )
}
