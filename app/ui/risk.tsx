import type { ReactNode } from 'react'

/** One, two or three bars beside the word. */
export function Risk({ level, children }: { level: 1 | 2 | 3; children: ReactNode }) {
  return (
    <span className="row nowrap">
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 5 - 4.5}
            y={12.5 - bar * 4}
            width="3"
            height={bar * 4 - 1}
            className={bar <= level ? 'solid-ink' : 'hollow-line'}
          />
        ))}
      </svg>
      <span className={level === 3 ? 'strong' : undefined}>{children}</span>
    </span>
  )
}
