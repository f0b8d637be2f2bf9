import type { ReactNode } from 'react'
import { classNames } from './class-names'

type ChartFrameProps = { label: string; size?: 'small' | 'normal' | 'large'; children?: ReactNode }

/** A box of fixed height beside the table that says the same: nothing moves when the chart arrives. */
export function ChartFrame({ label, size = 'normal', children }: ChartFrameProps) {
  return (
    <figure className={classNames('chart-frame', size !== 'normal' && `chart-frame-${size}`)} aria-label={label}>
      {children}
    </figure>
  )
}
