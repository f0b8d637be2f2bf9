import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { instruments } from '~/domain/surveys/instruments'
import { householdToAsk } from '~/features/surveys/household-to-ask.server'
import { recordInterview } from '~/features/surveys/record-interview.server'
import { SurveyFields } from '~/features/surveys/survey-fields'
import { interviewForm } from '~/features/surveys/survey-forms.server'
import { SurveyQuestions } from '~/features/surveys/survey-questions'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { RosterCheck, useRosterNames } from '~/pieces/roster-check'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { PhonePage } from '~/ui/phone-page'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'survey.answer',
  title: 'surveys.new.title',
  object: 'household',
  frame: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'survey.answer')
  const { searchParams } = new URL(request.url)
  const household = found(await householdToAsk(context, searchParams.get('household') ?? ''))
  const wanted = household.rounds.find((round) => round === searchParams.get('round'))
  return { household, round: wanted ?? household.rounds[0] ?? 'other', formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'survey.answer')
  const householdId = new URL(request.url).searchParams.get('household') ?? ''
  return answerForm(request, interviewForm, async (form) => {
    await recordInterview(context, householdId, form)
    return redirect(`/surveys/${form.id}?saved`)
  })
}

export default function NewSurvey() {
  const t = useT()
  const { household, round, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof interviewForm>>({
    id: 'survey',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      round,
      interviewedOn: household.today,
      children: household.roster.map(({ id }) => ({ personId: id })),
    },
  })
  const props = useFieldProps()
  const lines = fields.children.getFieldList()
  const about = useRosterNames({ roster: household.roster, lines })
  const answers = fields.answers.getFieldset()
  return (
    <PhonePage
      title={t('surveys.new.title')}
      subtitle={t('surveys.new.of', { name: household.caregiver, number: household.caseNumber })}
      back={{ href: '/surveys', label: t('surveys.new.back') }}
      foot={
        <Button form={form.id} tone="go">
          {t('surveys.new.save')}
        </Button>
      }
    >
      <form method="post" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <SurveyFields
          round={fields.round}
          on={fields.interviewedOn}
          status={fields.status}
          rounds={household.rounds}
          today={household.today}
        />
        <RosterCheck
          legend={t('surveys.new.children')}
          hint={t('surveys.new.childrenHint')}
          roster={household.roster}
          lines={lines}
        />
        <Note>{t('surveys.new.missing')}</Note>
        {instruments.map((instrument) => {
          const own = answers[instrument.code]
          return own ? <SurveyQuestions key={instrument.code} instrument={instrument} answers={own} /> : null
        })}
        <TextArea
          {...props(fields.note)}
          label={t('surveys.new.note')}
          optionalWord={t('form.optional')}
          maxLength={1000}
        />
      </form>
    </PhonePage>
  )
}
