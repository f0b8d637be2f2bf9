import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { personHead } from '~/features/intake/person-file.server'
import { FamilyPage } from '~/features/intake/family-page'
import { familyForm, recordFamily } from '~/features/intake/record-family.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personFamily',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  return { head, id: uuidv7(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  return answerForm(request, familyForm(), async (form) => {
    await recordFamily(context, id, form)
    return redirect(`/people/${id}`)
  })
}

export default function Family() {
  return <FamilyPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
