export type FaceMood = 'glad' | 'even' | 'sad'

const mouths: Record<FaceMood, string> = { glad: 'M13 24q7 7 14 0', even: 'M13 26h14', sad: 'M13 28q7 -7 14 0' }

/** A drawn face that a child points at; the words stand beside it. */
export function Face({ mood }: { mood: FaceMood }) {
  return (
    <svg
      viewBox="0 0 40 40"
      width="40"
      height="40"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <circle cx="20" cy="20" r="17" />
      <circle cx="14" cy="16" r="1.5" fill="currentColor" />
      <circle cx="26" cy="16" r="1.5" fill="currentColor" />
      <path d={mouths[mood]} strokeLinecap="round" />
    </svg>
  )
}
