import type { MilestoneState } from './timeline-data'

type StateShapeProps = { state: MilestoneState; x: number; y: number; radius: number }

/** Done: disc with check. Due: ring with a dot. Planned: ring. Late: red square with "!". */
export function StateShape({ state, x, y, radius }: StateShapeProps) {
  const size = radius / 9
  if (state === 'late')
    return (
      <g transform={`translate(${x} ${y}) scale(${size})`}>
        <rect x="-9" y="-9" width="18" height="18" rx="4" className="tl-shape-late" />
        <path d="M0-4.5V.5M0 4.4v.2" className="tl-sign" />
      </g>
    )
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      {state === 'done' ? (
        <>
          <circle r="9" className="tl-shape-done" />
          <path d="m-4 0 3 3 5-6" className="tl-sign" />
        </>
      ) : (
        <>
          <circle r="8" className="tl-shape-planned" />
          {state === 'due' ? <circle r="3" className="tl-shape-dot" /> : null}
        </>
      )}
    </g>
  )
}
