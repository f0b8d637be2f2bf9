import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { tracingHistory } from '~/features/intake/tracing-history.server'
import { personHead } from '~/features/intake/person-file.server'
import { BestInterestsPage } from '~/features/intake/best-interests-page'
import { bestInterestsForm, decideBestInterests } from '~/features/intake/decide-best-interests.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personBestInterests',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  const { families } = await tracingHistory(context, head.id)
  const family = found(families.find(({ id }) => id === params['familyId']))
  return { head, family, id: uuidv7(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  return answerForm(request, bestInterestsForm(), async (form) => {
    await decideBestInterests(context, id, params['familyId'] ?? '', form)
    return redirect(`/people/${id}`)
  })
}

export default function BestInterests() {
  return <BestInterestsPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
