import { DependencyLabels, DependencyLines } from './dependency-lines'
import { LaneBackground, LaneDrawing } from './lane-drawing'
import { OutcomeDrawing } from './outcome-drawing'
import { SeasonsAndMonths } from './seasons-and-months'
import { Patterns } from './patterns'
import type { TimelineData } from './timeline-data'
import { timelineLayout } from './timeline-layout'
import { TodayFlag, TodayLine } from './today'

export function WideTimeline({ data, width }: { data: TimelineData; width: number }) {
  const layout = timelineLayout(data, width)
  const linked = data.lanes.some((lane) => lane.rows.some((row) => row.milestones.some((milestone) => milestone.href)))
  return (
    <svg
      className="tl tl-wide"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={linked ? 'group' : 'img'}
      aria-labelledby={data.description ? `${data.id}-title ${data.id}-desc` : `${data.id}-title`}
    >
      <title id={`${data.id}-title`}>{data.title}</title>
      {data.description ? <desc id={`${data.id}-desc`}>{data.description}</desc> : null}
      <Patterns id={data.id} />
      {layout.lanes.map((drawn) => (
        <LaneBackground key={drawn.top} drawn={drawn} width={layout.width} />
      ))}
      {layout.outcomes.map((drawn) => (
        <OutcomeDrawing key={drawn.outcome.id} drawn={drawn} layer="ground" layout={layout} data={data} />
      ))}
      <SeasonsAndMonths id={data.id} layout={layout} />
      <TodayLine data={data} layout={layout} />
      <DependencyLines dependencies={layout.dependencies} />
      {layout.lanes.map((drawn) => (
        <LaneDrawing key={drawn.top} drawn={drawn} layout={layout} data={data} />
      ))}
      <DependencyLabels dependencies={layout.dependencies} />
      {layout.outcomes.map((drawn) => (
        <OutcomeDrawing key={drawn.outcome.id} drawn={drawn} layer="marks" layout={layout} data={data} />
      ))}
      <TodayFlag data={data} layout={layout} />
    </svg>
  )
}
