type ShareBarProps = {
  label: string
  /** Shares of one, side by side from the left. */
  parts: { key: string; share: number; tone: 'ink' | 'grey' | 'accent' | 'sunken' }[]
}

/** Parts of a whole in one bar. */
export function ShareBar({ label, parts }: ShareBarProps) {
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      {parts.map(({ key, share, tone }, index) => (
        <rect
          key={key}
          x={parts.slice(0, index).reduce((sum, part) => sum + part.share * 100, 0)}
          width={share * 100}
          height="14"
          className={`solid-${tone}`}
        />
      ))}
    </svg>
  )
}
