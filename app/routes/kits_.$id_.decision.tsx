import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { DecisionChecks } from '~/features/kits/decision-checks'
import { DecisionPanel } from '~/features/kits/decision-panel'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitDecisionForm } from '~/features/kits/kit-decision-form.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { KitLead } from '~/features/kits/kit-lead'
import { KitLinesTable } from '~/features/kits/kit-lines-table'
import { KitSource } from '~/features/kits/kit-source'
import { KitMovesTable } from '~/features/kits/kit-moves-table'
import { KitVersionList } from '~/features/kits/kit-version-list'
import { ReplacedLossNote } from '~/features/kits/replaced-loss-note'
import { useLocale, useT } from '~/i18n/language'
import { BudgetLineBar } from '~/pieces/budget-line-bar'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { afterTie } from '~/tie-saved'
import { ButtonLink } from '~/ui/button'
import { Page, WithAside } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'kit.decide',
  fresh: true,
  title: 'page.kitDecision',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const seen = new URL(request.url).searchParams.get('seen')
  const decision = found(await kitForDecision(context, params.id ?? '', seen))
  return { decision, linkId: uuidv7(), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const id = params.id ?? ''
  return answerForm(request, kitDecisionForm, async ({ code, sent }) => {
    if ('link' in sent) {
      return redirect(afterTie('/kits', await declareLink(context, { kitId: id }, sent.link)))
    }
    await mustBeFresh(context, request, code)
    await decideKit(context, id, sent.decision)
    return redirect(`/kits/${id}?decided=1`)
  })
}

export default function KitDecision() {
  const t = useT()
  const locale = useLocale()
  const { decision, ...own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kit, moves, versions } = decision
  const line = decision.budgetLines.find(({ id }) => id === decision.budgetLineId) ?? decision.budgetLines[0]
  const decided = versions.filter(({ decisions }) => decisions.length > 0)
  return (
    <Page>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.decision.title')} />}
        title={t('kits.kitTitle', { kit: kit.typeLabel[locale] })}
        lead={<KitLead kit={kit} />}
        actions={
          <ButtonLink href={`/kits/${kit.id}`} icon="box">
            {t('kits.decision.file')}
          </ButtonLink>
        }
      />
      <WithAside
        asideLabel={t('kits.decision.yours')}
        aside={<DecisionPanel decision={decision} answer={answer} {...own} />}
      >
        <ReplacedLossNote kit={kit} />
        <Panel title={t('kits.requested')} aside={<KitSource kit={kit} />} flush>
          <KitLinesTable
            lines={kit.lines}
            total={kit.total}
            moves={moves?.lines ?? []}
            lastPrices={decision.lastPrices}
          />
        </Panel>
        <DecisionChecks decision={decision} />
        {moves ? (
          <Panel title={t('kits.moves.title', { version: moves.from.number })} flush>
            <KitMovesTable moves={moves} />
          </Panel>
        ) : null}
        {line ? <BudgetLineBar line={line} amount={kit.total} /> : null}
        <KitVersionList versions={decided} />
      </WithAside>
    </Page>
  )
}
