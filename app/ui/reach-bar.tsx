type ReachBarProps = {
  /** Shares of one: 0 to 1; `reached` is within `due`. */
  reached: number
  due: number
  label: string
  tone: 'parents' | 'children'
}

/** Filled as far as reached, outlined as far as due. */
export function ReachBar({ reached, due, label, tone }: ReachBarProps) {
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect width={due * 100} height="14" className={`tint-${tone}`} />
      <rect width={reached * 100} height="14" className={`solid-${tone}`} />
    </svg>
  )
}
