import type { LinkOutcome } from '~/domain/links/link-outcomes'
import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { linkLines } from './link-lines'
import { LinkTable } from './link-table'
import { useMilestoneWords } from './milestone-words'
import type { PlanOfHousehold } from './plan-of-household.server'

type Props = { plan: PlanOfHousehold; links: ReadonlyMap<string, LinkOutcome[]> }

/** Each milestone that is expected to be followed by something: what stood before, what stands after. */
export function LinksPanel({ plan, links }: Props) {
  const t = useT()
  const words = useMilestoneWords()
  const lines = linkLines(plan, links)
  if (lines.length === 0) return null
  const started = lines.filter(({ pair }) => pair.kind !== 'notEligible' || pair.reason === 'windowOpen')
  const waiting = lines.length - started.length
  const rows = started.map(({ step, ofHousehold, ...outcome }) => ({
    ...outcome,
    id: `${step.id}-${outcome.link.measure}`,
    step: ofHousehold
      ? words.short(step)
      : t('plan.stepOfWhom', { step: words.short(step), who: words.ofWhom(step, plan.people) }),
    href: `/milestones/${step.id}`,
  }))
  return (
    <Panel
      title={t('plan.beforeAfter')}
      flush={rows.length > 0}
      foot={
        <span className="small muted">
          {t('link.caveat')} {waiting > 0 ? t('plan.comparisonsWaiting', { count: waiting }) : null}
        </span>
      }
    >
      {rows.length > 0 ? <LinkTable rows={rows} /> : <p className="muted">{t('plan.nothingToCompare')}</p>}
    </Panel>
  )
}
