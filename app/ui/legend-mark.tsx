import type { ReactElement } from 'react'
import { TrackIcon } from './icon'

const check = <path d="m4.5 8 2.5 2.5 4.5-5" fill="none" stroke="#fff" strokeWidth="1.8" />
const bang = <path d="M8 3.5v5.5M8 11.5v1" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
const block = (className: string) => <rect y="3" width="16" height="10" rx="2" className={className} />

const drawings = {
  done: (
    <>
      <circle cx="8" cy="8" r="7.5" className="solid-ink" />
      {check}
    </>
  ),
  planned: <circle cx="8" cy="8" r="6.5" className="hollow-household" strokeWidth="2.2" />,
  due: (
    <>
      <circle cx="8" cy="8" r="6.5" className="hollow-household" strokeWidth="2.2" />
      <circle cx="8" cy="8" r="2.5" className="solid-ink" />
    </>
  ),
  late: (
    <>
      <rect width="16" height="16" rx="3.5" className="solid-late" />
      {bang}
    </>
  ),
  ink: block('solid-ink'),
  grey: block('solid-grey'),
  accent: block('solid-accent'),
  current: <rect x="1" y="4" width="14" height="8" rx="2" className="hollow-household" strokeWidth="2" />,
  next: <rect x="1" y="4" width="14" height="8" rx="2" className="hollow-line" strokeWidth="1.5" />,
  hatch: <path d="M0 13 10 3M4 13 14 3M8 13l8-8" stroke="#a9aea6" strokeWidth="1.5" fill="none" />,
  depends: <path d="M0 8h14m-4-4 4 4-4 4" fill="none" stroke="#454c5b" strokeWidth="1.6" />,
  threatened: <path d="M0 8h14m-4-4 4 4-4 4" fill="none" stroke="#a8281b" strokeWidth="1.6" strokeDasharray="4 2" />,
} satisfies Record<string, ReactElement>

export type LegendMarkName = keyof typeof drawings | 'parents' | 'children'

export function LegendMark({ mark }: { mark: LegendMarkName }) {
  if (mark === 'parents' || mark === 'children') return <TrackIcon track={mark} />
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[mark]}
    </svg>
  )
}
