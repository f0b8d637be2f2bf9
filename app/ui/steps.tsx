/** How far one is in a few screens: `current` of `total`, both from 1. */
export function Steps({ label, total, current }: { label: string; total: number; current: number }) {
  return (
    <div className="steps" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, step) => (
        <i key={step} className={step < current ? 'on' : undefined} />
      ))}
    </div>
  )
}
