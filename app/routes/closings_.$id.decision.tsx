import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClosureDecisionFields } from '~/features/closure/closure-fields'
import { closureDecisionForm } from '~/features/closure/closure-forms'
import { closureToDecide } from '~/features/closure/closure-to-decide.server'
import { ChecklistPanel } from '~/features/closure/checklist-panel'
import { ClosurePanels } from '~/features/closure/closure-panels'
import { decideClosure } from '~/features/closure/decide-closure.server'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'case.approveClosure',
  title: 'closure.decideTitle',
  object: 'closure',
  nav: 'home',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'case.approveClosure')
  const { householdId, ...rest } = found(await closureToDecide(context, params['id'] ?? ''))
  const head = found(await householdHead(context, householdId, 'case.approveClosure'))
  return { head, ...rest }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'case.approveClosure')
  return answerForm(request, closureDecisionForm, async (form) => {
    await decideClosure(context, params['id'] ?? '', form)
    return redirect('/closings')
  })
}

export default function DecideClosure() {
  const t = useT()
  const { head, closure, asAsked, open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <HouseholdSubPage head={head} title={t('closure.decideTitle')} lead={t('closure.decideLead')}>
      <Stack gap="large">
        <ChecklistPanel title={t('closure.asAsked')} checklist={asAsked} />
        <ClosurePanels closure={closure} deciding />
        {open ? <ClosureDecisionFields answer={answer} back="/closings" /> : <p>{t('closure.alreadyAnswered')}</p>}
      </Stack>
    </HouseholdSubPage>
  )
}
