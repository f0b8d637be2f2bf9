type IntervalBarProps = {
  /** Shares of one: 0 to 1. */
  share: number
  low: number
  high: number
  label: string
  tone?: 'ink' | 'parents' | 'children'
}

/** A share as a bar and its interval as a whisker, on an axis from 0 to 100 %. */
export function IntervalBar({ share, low, high, label, tone = 'ink' }: IntervalBarProps) {
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect width="100" height="7" className="solid-sunken" />
      <rect width={share * 100} height="7" className={`solid-${tone}`} />
      <path
        d={`M${low * 100} 11H${high * 100}M${low * 100} 8.5V13.5M${high * 100} 8.5V13.5`}
        className="whisker"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
