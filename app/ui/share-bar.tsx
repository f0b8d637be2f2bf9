type Part = { key: string; share: number; tone: 'ink' | 'grey' | 'accent' | 'parents' | 'children' }

/** Parts of one whole side by side; shares of one, what is missing stays pale. */
export function ShareBar({ label, parts }: { label: string; parts: Part[] }) {
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect width="100" height="14" className="solid-sunken" />
      {parts.map((part, index) => (
        <rect
          key={part.key}
          x={parts.slice(0, index).reduce((sum, earlier) => sum + earlier.share, 0) * 100}
          width={part.share * 100}
          height="14"
          className={`solid-${part.tone}`}
        />
      ))}
    </svg>
  )
}
