import { CaseloadTable } from './features/programme/caseload-table'
import type { FiguresHeld } from './features/programme/figures-held.server'
import type { OfficerCaseload } from './features/programme/late-by-officer.server'
import { outcomesHref } from './features/programme/outcomes-href'
import { OutcomeShortTable } from './features/programme/outcome-short-table'
import type { OutcomeRow } from './features/programme/outcome-row'
import { PipelinePanel } from './features/programme/pipeline-panel'
import type { ShownStep } from './features/programme/pipeline-table'
import { PresenceFacts } from './features/programme/presence-facts'
import type { ShownPresence } from './features/programme/programme-numbers.server'
import { PublishedFiguresTable } from './features/programme/published-figures-table'
import { useT } from './i18n/language'
import { Empty } from './ui/empty'
import { Columns } from './ui/page'
import { Panel } from './ui/panel'

type ProgrammePanelsProps = {
  numbers: { presence: ShownPresence; parents: ShownStep[]; children: ShownStep[]; outcomes: OutcomeRow[] }
  /** Null outside the team. */
  caseloads: OfficerCaseload[] | null
  held: FiguresHeld | null
  asOf: string
  department: string | null
}

/** What the programme's page and the lead's home both show: children first, then tracks, outcomes, people, claims. */
export function ProgrammePanels({ numbers, caseloads, held, asOf, department }: ProgrammePanelsProps) {
  const t = useT()
  return (
    <>
      <PresenceFacts presence={numbers.presence} />
      <PipelinePanel parents={numbers.parents} childrens={numbers.children} />
      <Panel
        title={t('programme.outcomesTitle')}
        aside={<a href={outcomesHref({ asOf, department })}>{t('programme.openOutcomes')}</a>}
        foot={t('link.caveat')}
        flush
      >
        <OutcomeShortTable rows={numbers.outcomes} />
      </Panel>
      <Columns count={2}>
        {caseloads ? (
          <Panel title={t('programme.lateByOfficer')} flush>
            {caseloads.length > 0 ? (
              <CaseloadTable caseloads={caseloads} />
            ) : (
              <Empty icon="people" title={t('programme.noHouseholds')}>
                {t('programme.noHouseholdsText')}
              </Empty>
            )}
          </Panel>
        ) : null}
        <Panel title={t('programme.published')} foot={t('programme.publishedSource')} flush>
          <PublishedFiguresTable held={held} />
        </Panel>
      </Columns>
    </>
  )
}
