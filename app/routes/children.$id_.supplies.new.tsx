import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { ChildPage } from '~/features/schooling/child-page'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { handOutSupplies } from '~/features/schooling/hand-out-supplies.server'
import { suppliesForm } from '~/features/schooling/schooling-forms.server'
import { SuppliesForm } from '~/features/schooling/supplies-form'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'supplies.handOut',
  title: 'page.supplies',
  object: 'child',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.handOut')
  const child = found(await childSchoolFile(context, params['id'] ?? ''))
  return { id: uuidv7(), child, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplies.handOut')
  const childId = params['id'] ?? ''
  return answerForm(request, suppliesForm, async (form) => {
    await handOutSupplies(context, { ...form, childId })
    return redirect(`/children/${childId}`)
  })
}

export default function NewSupplies() {
  const t = useT()
  const { child, ...start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ChildPage child={child} here={t('schooling.handOut')}>
      <SuppliesForm {...start} answer={answer} />
    </ChildPage>
  )
}
