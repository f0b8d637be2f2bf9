/** A cooking pot filled to a level: 3 full, 2 half, 1 a little, 0 empty. Its words stand beside it. */
export function Pot({ level, small }: { level: 0 | 1 | 2 | 3; small?: boolean }) {
  const height = level * 7
  return (
    <svg className={small ? 'pot pot-small' : 'pot'} viewBox="0 0 40 36" aria-hidden>
      {height > 0 ? (
        <path className="pot-fill" d={`M8 ${31 - height}h24v${height - 4}q0 4 -4 4h-16q-4 0 -4 -4z`} />
      ) : null}
      <path d="M8 8v19q0 4 4 4h16q4 0 4 -4v-19M5 8h30M3 14h5M32 14h5" />
      {level === 3 ? <path d="M14 4q2 -3 4 0t4 0t4 0" /> : null}
    </svg>
  )
}
