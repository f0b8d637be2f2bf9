/** Initials in a disc; the name stands beside it. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials}
    </span>
  )
}
