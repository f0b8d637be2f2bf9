import { NarrowTimeline } from './narrow-timeline'
import type { TimelineData } from './timeline-data'
import { WideTimeline } from './wide-timeline'

type TimelineProps = TimelineData & {
  /** Pixels of the drawing's own grid; it grows and shrinks with its box. */
  width?: number
}

/** One household, its lanes over its outcomes on one time axis: a drawing, or under 820 px a list by date. */
export function Timeline({ width = 876, ...data }: TimelineProps) {
  return (
    <>
      <WideTimeline data={data} width={width} />
      <NarrowTimeline data={data} />
    </>
  )
}
