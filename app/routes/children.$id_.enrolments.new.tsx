import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate, schoolYearOf } from '~/domain/dates'
import { schoolYearsToChoose } from '~/domain/schooling/enrolment-refusal'
import { ChildPage } from '~/features/schooling/child-page'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { EnrolmentForm } from '~/features/schooling/enrolment-form'
import { enrolmentForm } from '~/features/schooling/schooling-forms.server'
import { schoolsToChoose } from '~/features/schooling/schools-to-choose.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'schooling.record',
  title: 'page.enrolment',
  object: 'child',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const child = found(await childSchoolFile(context, params['id'] ?? ''))
  const today = nigerDate(context.now)
  const years = { years: schoolYearsToChoose(today), currentYear: schoolYearOf(today) }
  return { id: uuidv7(), child, today, ...years, schools: await schoolsToChoose(context) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const childId = params['id'] ?? ''
  return answerForm(request, enrolmentForm, async (form) => {
    await enrolChild(context, { ...form, childId })
    return redirect(`/children/${childId}`)
  })
}

export default function NewEnrolment() {
  const t = useT()
  const { child, ...choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ChildPage child={child} here={t('schooling.enrol')}>
      <EnrolmentForm {...choices} answer={answer} />
    </ChildPage>
  )
}
