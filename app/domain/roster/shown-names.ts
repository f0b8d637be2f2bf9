type Child = { id: string; firstName: string; code: string }

/**
 * How children are called in one list: by the first name, with the code where two of the list share it, so that
 * nothing is noted for the wrong one. The hyphens of the code do not break.
 */
export function shownNames(children: readonly Child[]): Map<string, string> {
  const known = new Map<string, Child>(children.map((child) => [child.id, child]))
  const bearers = new Map<string, number>()
  for (const { firstName } of known.values()) bearers.set(firstName, (bearers.get(firstName) ?? 0) + 1)
  return new Map(
    [...known.values()].map((child) => [
      child.id,
      (bearers.get(child.firstName) ?? 0) > 1 ? nameAndCode(child) : child.firstName,
    ]),
  )
}

/** `Bintou · P-2026-0113`, for a page about one child. */
export function nameAndCode({ firstName, code }: Pick<Child, 'firstName' | 'code'>): string {
  return firstName === code ? code : `${firstName} · ${code.replaceAll('-', '\u2011')}`
}
