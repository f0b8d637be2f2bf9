import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { addDays, nigerDate } from '~/domain/dates'
import { householdHead } from '~/features/households/household-head.server'
import { businessStartChoices } from '~/features/mentoring/business-start-choices.server'
import { BusinessStartFields } from '~/features/mentoring/business-start-fields'
import { businessStartForm } from '~/features/mentoring/mentoring-forms.server'
import { startBusiness } from '~/features/mentoring/start-business.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'

export const handle = {
  access: 'plan.edit',
  title: 'business.start.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

const usualFirstVisitDays = 30

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  const [head, choices] = await Promise.all([householdHead(context, id), businessStartChoices(context, id)])
  const firstVisitOn = addDays(nigerDate(context.now), usualFirstVisitDays)
  return { head: found(head), choices: found(choices), firstVisitOn, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  return answerForm(request, businessStartForm, async (form) => {
    await startBusiness(context, params['id'] ?? '', form)
    return redirect(`/businesses/${form.id}`)
  })
}

export default function NewBusiness() {
  const t = useT()
  const { head, choices, firstVisitOn, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof businessStartForm>>({
    id: 'business-start',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      nextVisitOn: firstVisitOn,
      caregiverId: choices.caregivers.length === 1 ? choices.caregivers[0]?.id : undefined,
    },
  })
  return (
    <HouseholdSubPage head={head} title={t('business.start.title')}>
      {choices.caregivers.length === 0 && !answer ? (
        <Empty
          icon="people"
          title={t('business.start.nobodyTitle')}
          action={<ButtonLink href={`/households/${head.id}/members`}>{t('business.start.toMembers')}</ButtonLink>}
        >
          {t('business.start.nobody')}
        </Empty>
      ) : (
        <PlainForm
          form={form}
          answer={answer}
          submit={t('business.start.save')}
          cancelHref={`/households/${head.id}/business`}
        >
          <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
          <BusinessStartFields choices={choices} fields={fields} />
        </PlainForm>
      )}
    </HouseholdSubPage>
  )
}
