import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { ReopeningFields } from '~/features/closure/closure-fields'
import { reopeningForm } from '~/features/closure/closure-forms'
import { reopenCase } from '~/features/closure/reopen-case.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'case.reopen',
  title: 'closure.reopenTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'case.reopen')
  const head = found(await householdHead(context, params['id'] ?? '', 'case.reopen'))
  return { head, id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'case.reopen')
  const id = params['id'] ?? ''
  return answerForm(request, reopeningForm, async (form) => {
    await reopenCase(context, id, form)
    return redirect(`/households/${id}`)
  })
}

export default function Reopening() {
  const t = useT()
  const { head, id } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('closure.reopenTitle')} lead={t('closure.reopenLead')}>
      <ReopeningFields answer={useActionData<typeof action>()} back={`/households/${head.id}/closure`} id={id} />
    </HouseholdSubPage>
  )
}
