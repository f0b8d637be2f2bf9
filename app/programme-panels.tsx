import { outcomesHref } from './features/programme/outcomes-href'
import type { OutcomeRow } from './features/programme/outcome-row'
import { OutcomeShortTable } from './features/programme/outcome-short-table'
import { PipelinePanel } from './features/programme/pipeline-panel'
import type { ShownStep } from './features/programme/pipeline-table'
import { PresenceFacts } from './features/programme/presence-facts'
import type { ShownPresence } from './features/programme/presence-numbers.server'
import { useT } from './i18n/language'
import { Panel } from './ui/panel'

type ProgrammePanelsProps = {
  numbers: { presence: ShownPresence; parents: ShownStep[]; children: ShownStep[]; outcomes: OutcomeRow[] }
  asOf: string
  department: string | null
  /** Where the households stand one by one, for those who may open them. */
  awayHref?: string
}

/** What the programme's page and the homes of its readers share: the children first, both tracks, the outcomes. */
export function ProgrammePanels({ numbers, asOf, department, awayHref }: ProgrammePanelsProps) {
  const t = useT()
  return (
    <>
      <PresenceFacts presence={numbers.presence} awayHref={awayHref} />
      <PipelinePanel parents={numbers.parents} childrens={numbers.children} />
      <Panel
        title={t('programme.outcomesTitle')}
        aside={<a href={outcomesHref({ asOf, department })}>{t('programme.openOutcomes')}</a>}
        foot={t('link.caveat')}
        flush
      >
        <OutcomeShortTable rows={numbers.outcomes} />
      </Panel>
    </>
  )
}
