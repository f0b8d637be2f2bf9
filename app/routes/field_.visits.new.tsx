import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { nigerDate } from '~/domain/dates'
import { visitOutcomes } from '~/domain/mentoring/visit-refusal'
import { FieldChoice } from '~/field-choice'
import { AdviceAsked, AdviceGiven } from '~/features/mentoring/advice-fields'
import { businessToVisit, type BusinessToVisit } from '~/features/mentoring/business-to-visit.server'
import { LastVisitNote } from '~/features/mentoring/last-visit-note'
import { logVisit } from '~/features/mentoring/log-visit.server'
import { visitForm } from '~/features/mentoring/mentoring-forms.server'
import { NextVisitFields } from '~/features/mentoring/next-visit-fields'
import { OwnWordFields } from '~/features/mentoring/own-word-fields'
import { FigureFields, SecondVisit, StateFields } from '~/features/mentoring/visit-fields'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { RosterCheck, useRosterNames } from '~/pieces/roster-check'
import { SecondPartChecks } from '~/pieces/second-part-checks'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { secondPartsOfBusiness } from '~/server/second-parts-of-business.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { Fold } from '~/ui/fold'
import { HiddenFields } from '~/ui/hidden-fields'
import { PhonePage } from '~/ui/phone-page'
import { Segmented } from '~/ui/segmented'

export const handle = {
  access: 'visit.log',
  title: 'page.visit',
  object: 'business',
  frame: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const businessId = new URL(request.url).searchParams.get('business')
  if (businessId === null) return { visits: (await visitsDue(context)).visits }
  const business = found(await businessToVisit(context, businessId))
  const seconds = await secondPartsOfBusiness(context.store.query, businessId, nigerDate(context.now))
  return { business, seconds, formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const businessId = new URL(request.url).searchParams.get('business') ?? ''
  return answerForm(request, visitForm, async (form) => {
    await logVisit(context, businessId, form)
    return redirect(`/businesses/${businessId}?saved`)
  })
}

export default function NewVisit() {
  const t = useT()
  const { date } = useFormats()
  const data = useLoaderData<typeof loader>()
  if (data.business) return <VisitOfBusiness {...data} />
  return (
    <FieldChoice
      title={t('visit.which')}
      icon="stall"
      nothing={t('visitsDue.emptyTitle')}
      choices={data.visits.map(({ businessId, caregiver, idea, village, dueOn }) => ({
        href: `/field/visits/new?business=${businessId}`,
        title: caregiver,
        detail: [idea, village, date(dueOn)].filter(Boolean).join(' · '),
      }))}
    />
  )
}

type VisitProps = {
  business: BusinessToVisit
  seconds: Awaited<ReturnType<typeof secondPartsOfBusiness>>
  formId: string
}

function VisitOfBusiness({ business, seconds, formId }: VisitProps) {
  const t = useT()
  const answer = useActionData<typeof action>()
  const { today, roster, measure } = business
  const [form, fields] = useForm<z.input<typeof visitForm>>({
    id: 'visit',
    lastResult: answer?.lastResult,
    defaultValue: {
      id: formId,
      visitedOn: today,
      found: 'done',
      children: roster.map(({ id }) => ({ personId: id })),
      adviceAnswers: business.openAdvice.map(({ id }) => ({ adviceId: id })),
    },
  })
  const props = useFieldProps()
  const lines = fields.children.getFieldList()
  const about = useRosterNames({ roster, lines })
  const openAdvice = business.openAdvice.length > 0
  const wrong = answer !== undefined
  const chosen = [fields.adviceKinds.initialValue ?? []].flat().flatMap((kind) => kind ?? [])
  return (
    <PhonePage
      title={t('visit.title', { name: business.caregiver })}
      subtitle={business.idea}
      back={{ href: '/field', label: t('visit.back') }}
      foot={
        <Button form={form.id} tone="go" icon="check">
          {t('visit.save')}
        </Button>
      }
    >
      <form method="post" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <LastVisitNote last={business.last} />
        {seconds.map(({ kitId, part }) => (
          <SecondPartChecks key={kitId} part={part} />
        ))}
        <Fold number={1} title={t('visit.section.meeting')} open>
          <Segmented
            {...props(fields.found)}
            legend={t('visit.found')}
            hint={t('visit.foundHint')}
            options={visitOutcomes.map((value) => ({ value, label: t(`visit.found.${value}`) }))}
          />
        </Fold>
        <Fold number={2} title={t('visit.section.business')} open>
          <StateFields fields={fields} />
        </Fold>
        <Fold number={3} title={t(`visit.section.${measure}`)} open>
          <FigureFields measure={measure} fields={fields} />
        </Fold>
        <Fold number={4} title={t('visit.section.ownWord')} detail={t('visit.section.ownWordDetail')} open>
          <OwnWordFields goal={business.goal} fields={fields} />
        </Fold>
        <Fold
          number={5}
          title={t('visit.section.advice')}
          detail={t('visit.section.adviceDetail')}
          open={openAdvice || wrong}
        >
          <AdviceAsked open={business.openAdvice} lines={fields.adviceAnswers.getFieldList()} />
          <AdviceGiven kinds={fields.adviceKinds} words={fields.advice} chosen={chosen} />
        </Fold>
        <Fold number={6} title={t('visit.section.children')} open>
          <RosterCheck legend={t('visit.children')} hint={t('visit.childrenHint')} roster={roster} lines={lines} />
        </Fold>
        <Fold number={7} title={t('visit.section.next')} open>
          <NextVisitFields next={fields.nextVisitOn} other={fields.otherNextVisitOn} today={today} />
          <DateField {...props(fields.visitedOn)} label={t('visit.on')} max={today} required />
          <SecondVisit field={fields.secondVisit} visitedToday={business.last?.visitedOn === today} />
        </Fold>
      </form>
    </PhonePage>
  )
}
