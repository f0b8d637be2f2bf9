import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { yearBefore } from '~/domain/caseloads/year-before'
import { nigerDate } from '~/domain/dates'
import { schoolYearsToChoose } from '~/domain/schooling/enrolment-refusal'
import { batchForm } from '~/features/caseloads/batch-forms'
import { childrenToEnrol } from '~/features/caseloads/children-to-enrol.server'
import { NewYearPage } from '~/features/caseloads/new-year-page'
import { proposeBatch } from '~/features/caseloads/propose-batch.server'
import { recentBatches } from '~/features/caseloads/recent-batches.server'
import { schoolsToChoose } from '~/features/schooling/schools-to-choose.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'schooling.record', title: 'page.newYear', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const today = nigerDate(context.now)
  const years = schoolYearsToChoose(today).slice(1)
  const asked = new URL(request.url).searchParams.get('year')
  const schoolYear = years.find((year) => year === asked) ?? years.at(-1) ?? ''
  const lastYear = yearBefore(schoolYear)
  const [children, schools, recent] = await Promise.all([
    childrenToEnrol(context.store.query, context.actor, { lastYear, nextYear: schoolYear }),
    schoolsToChoose(context),
    recentBatches(context),
  ])
  return { id: uuidv7(), today, years, schoolYear, lastYear, children, schools, recent }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return answerForm(request, batchForm, async (form) => {
    await proposeBatch(context, form)
    return redirect(`/enrolments/batches/${form.id}`)
  })
}

export default function NewYear() {
  return <NewYearPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
