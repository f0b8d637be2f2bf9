import { useFormats, useT } from '~/i18n/language'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { netOfWeek } from '~/domain/mentoring/business-states'
import type { SeenVisit } from '~/domain/mentoring/standing-signs'
import { SparkBars } from '~/ui/spark-bars'
import { Panel } from '~/ui/panel'
import { FactList } from '~/ui/facts'
import type { BusinessesPage } from './businesses-page.server'
import { StandingReasons, StandingTag } from './standing-words'

type Row = BusinessesPage['rows'][number]

/** One business at a glance: how it stands, why, and the last weeks or counts as small bars beside their figures. */
export function BusinessCard({ business }: { business: Row }) {
  const t = useT()
  const { date } = useFormats()
  const { id, caregiver, idea, village, caseNumber, mentor, standing, signs, seen, measure, nextVisitOn } = business
  return (
    <Panel
      title={
        <>
          <a href={`/businesses/${id}`}>{caregiver}</a> <span className="small muted">{caseNumber}</span>
        </>
      }
      aside={<StandingTag standing={standing} />}
      foot={t('standing.next', { on: nextVisitOn ? date(nextVisitOn) : t('business.none') })}
    >
      <p className="small muted">{[idea, village, mentor].filter(Boolean).join(' · ')}</p>
      <StandingReasons signs={signs} />
      <VisitStrip seen={seen} measure={measure} />
    </Panel>
  )
}

/** What remained of the weeks, or how many animals were alive: the oldest first, and the two ends in figures. */
export function VisitStrip({
  seen,
  measure,
  tall,
}: {
  seen: readonly SeenVisit[]
  measure: KitMeasure
  tall?: boolean
}) {
  const t = useT()
  const { day, francs, number } = useFormats()
  const said = (visit: SeenVisit) => {
    const value = figureOf(visit, measure)
    if (value === null) return t('business.visits.notTold')
    return measure === 'trade' ? francs(value) : t('standing.animals', { count: value, shown: number(value, 0) })
  }
  const oldestFirst = [...seen].reverse()
  const [first, last] = [oldestFirst[0], oldestFirst.at(-1)]
  if (!first || !last || seen.length < 2) return null
  return (
    <>
      <SparkBars
        tall={tall}
        label={t(`standing.strip.${measure}`, { count: seen.length, from: said(first), to: said(last) })}
        bars={oldestFirst.map((visit, place) => ({
          key: `${visit.visitedOn}-${place}`,
          value: figureOf(visit, measure),
        }))}
      />
      <FactList
        items={[first, last].map((visit, place) => ({
          term: t(place === 0 ? 'standing.first' : 'standing.last', { on: day(visit.visitedOn, last.visitedOn) }),
          value: said(visit),
        }))}
      />
    </>
  )
}

function figureOf({ takings, costs, animalsAlive }: SeenVisit, measure: KitMeasure) {
  return measure === 'trade' ? netOfWeek(takings, costs) : animalsAlive
}
