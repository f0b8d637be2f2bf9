import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { ChildPage } from '~/features/schooling/child-page'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { EnrolmentEndForm } from '~/features/schooling/enrolment-end-form'
import { enrolmentEndForm } from '~/features/schooling/schooling-forms.server'
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
  const enrolment = found(child.enrolments.find(({ id }) => id === params['enrolmentId']))
  return { child, enrolledOn: enrolment.enrolledOn, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return answerForm(request, enrolmentEndForm, async (form) => {
    await endEnrolment(context, { ...form, enrolmentId: params['enrolmentId'] ?? '' })
    return redirect(`/children/${params['id'] ?? ''}`)
  })
}

export default function EnrolmentEnding() {
  const t = useT()
  const { child, ...dates } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ChildPage child={child} here={t('schooling.endEnrolment')}>
      <EnrolmentEndForm childId={child.id} {...dates} answer={answer} />
    </ChildPage>
  )
}
