import type { ReactNode } from 'react'
import { LegendMark } from './legend-mark'
import type { LegendMarkName } from './legend-mark'

type LegendProps = { items: { mark: LegendMarkName; label: ReactNode }[] }

export function Legend({ items }: LegendProps) {
  return (
    <ul className="keys">
      {items.map((item) => (
        <li key={item.mark}>
          <LegendMark mark={item.mark} />
          {item.label}
        </li>
      ))}
    </ul>
  )
}
