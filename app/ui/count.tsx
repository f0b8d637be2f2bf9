import type { ReactNode } from 'react'
import { classNames } from './class-names'

type CountProps = { tone?: 'plain' | 'late' | 'accent'; children: ReactNode }

export function Count({ tone = 'plain', children }: CountProps) {
  return <span className={classNames('count', tone !== 'plain' && `count-${tone}`)}>{children}</span>
}
