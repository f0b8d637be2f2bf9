import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { visitOutcomes } from '~/domain/mentoring/visit-refusal'
import { businessToVisit } from '~/features/mentoring/business-to-visit.server'
import { LastVisitNote } from '~/features/mentoring/last-visit-note'
import { logVisit } from '~/features/mentoring/log-visit.server'
import { visitForm } from '~/features/mentoring/mentoring-forms.server'
import { NextVisitFields } from '~/features/mentoring/next-visit-fields'
import { VisitFields } from '~/features/mentoring/visit-fields'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { RosterCheck } from '~/roster-check'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { PhonePage } from '~/ui/phone-page'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'visit.log',
  title: 'page.visit',
  object: 'business',
  frame: 'field',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const { searchParams } = new URL(request.url)
  const business = found(await businessToVisit(context, searchParams.get('business') ?? ''))
  return { business, formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const businessId = new URL(request.url).searchParams.get('business') ?? ''
  return answerForm(request, visitForm, async (form) => {
    await logVisit(context, businessId, form)
    return redirect(`/businesses/${businessId}`)
  })
}

export default function NewVisit() {
  const t = useT()
  const { business, formId } = useLoaderData<typeof loader>()
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
    },
  })
  const props = useFieldProps()
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
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
        <LastVisitNote last={business.last} />
        <Segmented
          {...props(fields.found)}
          legend={t('visit.found')}
          hint={t('visit.foundHint')}
          options={visitOutcomes.map((value) => ({ value, label: t(`visit.found.${value}`) }))}
        />
        <VisitFields measure={measure} fields={fields} />
        <RosterCheck
          legend={t('visit.children')}
          hint={t('visit.childrenHint')}
          roster={roster}
          lines={fields.children.getFieldList()}
        />
        <TextArea
          {...props(fields.advice)}
          label={t('visit.advice')}
          optionalWord={t('form.optional')}
          maxLength={1000}
        />
        <NextVisitFields next={fields.nextVisitOn} other={fields.otherNextVisitOn} today={today} />
        <DateField {...props(fields.visitedOn)} label={t('visit.on')} max={today} required />
      </form>
    </PhonePage>
  )
}
