import { BarLane } from './bar-lane'
import { PresenceLane } from './presence-lane'
import { BandLabels, ScoreBands, ScoreMarks } from './score-lane'
import { fitText, wrapText } from './text-width'
import type { Outcome, TimelineData } from './timeline-data'
import { gutter } from './timeline-layout'
import type { DrawnOutcome, TimelineLayout } from './timeline-layout'

type Props = { drawn: DrawnOutcome; layer: 'ground' | 'marks'; layout: TimelineLayout; data: TimelineData }

/** An outcome on the lanes' time axis: its ground lies under the seasons, its marks and words over them. */
export function OutcomeDrawing({ drawn, layer, layout, data }: Props) {
  const { outcome, top, height } = drawn
  if (layer === 'ground')
    return outcome.kind === 'score' ? <ScoreBands outcome={outcome} top={top} height={height} layout={layout} /> : null
  return (
    <g role="img" aria-label={inWords(outcome)}>
      <text x="12" y={top + 15} className="tl-ink">
        {fitText(outcome.title, gutter - 16, 12, 'bold')}
      </text>
      {outcome.kind === 'presence'
        ? null
        : wrapText(outcome.hint ?? '', gutter - 16, 11, 3).map((line, index) => (
            <text key={line} x="12" y={top + 30 + index * 14} className="tl-small">
              {line}
            </text>
          ))}
      {outcome.kind === 'score' ? (
        <>
          <BandLabels outcome={outcome} top={top} height={height} layout={layout} />
          <ScoreMarks outcome={outcome} top={top} height={height} layout={layout} />
        </>
      ) : null}
      {outcome.kind === 'presence' ? <PresenceLane outcome={outcome} top={top} layout={layout} data={data} /> : null}
      {outcome.kind === 'bars' ? (
        <BarLane outcome={outcome} top={top} height={height} layout={layout} id={data.id} />
      ) : null}
    </g>
  )
}

function inWords(outcome: Outcome) {
  const values =
    outcome.kind === 'score'
      ? outcome.points.map((point) => `${point.on} ${point.label}`)
      : outcome.kind === 'bars'
        ? outcome.bars.map((bar) => `${bar.on} ${bar.label}`)
        : outcome.rows.flatMap((row) => row.points.map((point) => `${row.title} ${point.on} ${point.label}`))
  return [outcome.title, outcome.hint, values.join(', ')].filter(Boolean).join('. ')
}
