import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideSupplyRound } from '~/features/supplies/decide-supply-round.server'
import { RoundChecks } from '~/features/supplies/round-checks'
import { RoundChildrenTable } from '~/features/supplies/round-children-table'
import { RoundDecisionPanel } from '~/features/supplies/round-decision-panel'
import { RoundFacts } from '~/features/supplies/round-facts'
import { roundForDecision } from '~/features/supplies/round-for-decision.server'
import { roundDecisionForm } from '~/features/supplies/round-forms.server'
import { RoundLeftOut } from '~/features/supplies/round-left-out'
import { RoundLinesTable } from '~/features/supplies/round-lines-table'
import { useLocale, useT } from '~/i18n/language'
import { BudgetLineBar } from '~/pieces/budget-line-bar'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Crumbs } from '~/ui/crumbs'
import { Page, WithAside } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'kit.decide',
  fresh: true,
  title: 'page.supplyRoundDecision',
  object: 'supplyRound',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const decision = found(await roundForDecision(context, params['id'] ?? ''))
  return { decision, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const id = params['id'] ?? ''
  return answerFreshForm(context, request, roundDecisionForm, async (form) => {
    await decideSupplyRound(context, id, form)
    return redirect(`/supply-rounds/${id}`)
  })
}

export default function SupplyRoundDecision() {
  const t = useT()
  const locale = useLocale()
  const { decision } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page, budgetLines } = decision
  const round = { href: `/supply-rounds/${page.id}`, label: page.number }
  const [line] = budgetLines
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[round, { label: t('kits.decision.title') }]} />}
        title={t('supplies.roundTitle', { kit: page.label[locale], number: page.number })}
        lead={t('supplies.roundLead', { group: page.groupName, count: page.count })}
      />
      <WithAside
        asideLabel={t('kits.decision.yours')}
        aside={<RoundDecisionPanel decision={decision} answer={answer} />}
      >
        <RoundFacts round={page} />
        <Panel title={t('supplies.lines')} flush>
          <RoundLinesTable lines={page.lines} total={page.total} />
        </Panel>
        <RoundChecks decision={decision} />
        <Panel title={t('supplies.children')} flush>
          <RoundChildrenTable pupils={page.children} linkTo="link" />
        </Panel>
        <RoundLeftOut left={page.left} />
        {line ? <BudgetLineBar line={line} amount={page.total} forClass /> : null}
      </WithAside>
    </Page>
  )
}
