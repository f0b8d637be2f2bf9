import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { askClosure } from '~/features/closure/ask-closure.server'
import { BlockedNote } from '~/features/closure/blocked-note'
import { ChecklistPanel } from '~/features/closure/checklist-panel'
import { ClosureFields } from '~/features/closure/closure-fields'
import { closureForm } from '~/features/closure/closure-forms'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'case.askClosure',
  title: 'closure.askTitle',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'case.askClosure')
  const head = found(await householdHead(context, params['id'] ?? '', 'case.askClosure'))
  const { checklist } = found(await closureOfHousehold(context, head.id))
  return { head, checklist, id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'case.askClosure')
  const id = params['id'] ?? ''
  return answerForm(request, closureForm, async (form) => {
    await askClosure(context, id, form)
    return redirect(`/households/${id}/closure`)
  })
}

export default function AskClosure() {
  const t = useT()
  const { head, checklist, id } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('closure.askTitle')} lead={t('closure.askLead')}>
      <Stack gap="large">
        <ChecklistPanel title={t('closure.checklist')} checklist={checklist} />
        <BlockedNote checklist={checklist} />
        <ClosureFields answer={useActionData<typeof action>()} back={`/households/${head.id}/closure`} id={id} />
      </Stack>
    </HouseholdSubPage>
  )
}
