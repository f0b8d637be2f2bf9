import { iconPaths } from './icon-paths'
import { trackIcons } from './icon'
import type { Track } from './icon'

export type StripStep = 'done' | 'current' | 'next' | 'late'
type Lane = { track: Track; steps: StripStep[] }

/** The household's timeline in small: parents above, children below. The label says it in words. */
export function TwoLaneStrip({ label, lanes }: { label: string; lanes: Lane[] }) {
  const width = 18 + 18 * Math.max(...lanes.map((lane) => lane.steps.length))
  const height = 18 * lanes.length - 2
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {lanes.map((lane, row) => (
        <g key={lane.track} transform={`translate(0 ${row * 18})`}>
          <svg x="0" y="0" width="15" height="15" viewBox="0 0 24 24" className={`strip-icon strip-${lane.track}`}>
            <path d={iconPaths[trackIcons[lane.track]]} />
          </svg>
          {lane.steps.map((step, index) => (
            <Step key={index} step={step} track={lane.track} x={21 + index * 18} />
          ))}
        </g>
      ))}
    </svg>
  )
}

function Step({ step, track, x }: { step: StripStep; track: Track; x: number }) {
  if (step === 'done') return <rect x={x} y="2" width="15" height="11" rx="2" className={`solid-${track}`} />
  if (step === 'next') return <rect x={x + 0.75} y="2.75" width="13.5" height="9.5" rx="1.5" className="hollow-line" />
  if (step === 'current')
    return <rect x={x + 1} y="3" width="13" height="9" rx="1" strokeWidth="2" className={`hollow-${track}`} />
  return (
    <>
      <rect x={x} y="2" width="15" height="11" rx="2" className="solid-late" />
      <path d={`M${x + 7.5} 4.2v3.6M${x + 7.5} 10.4v.2`} stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
    </>
  )
}
