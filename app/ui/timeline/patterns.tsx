/** Hatchings: the lean season, and what is not complete yet. */
export function Patterns({ id }: { id: string }) {
  const turned = { width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return (
    <defs>
      <pattern id={`${id}-lean`} {...turned}>
        <path d="M0 0V7" stroke="#1a1f2b" strokeOpacity=".055" strokeWidth="2.5" />
      </pattern>
      <pattern id={`${id}-partial`} {...turned} width="5" height="5">
        <rect width="5" height="5" fill="#fff" />
        <path d="M0 0V5" stroke="#b26a00" strokeWidth="3" />
      </pattern>
    </defs>
  )
}
