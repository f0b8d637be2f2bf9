/** The same people in an order in which each comes after her or his mother, and else as they were given. */
export function mothersFirst<Person extends { id: string; motherId?: string | null | undefined }>(
  people: readonly Person[],
): Person[] {
  const ordered = new Set<Person>()
  const begun = new Set<Person>()
  const place = (person: Person) => {
    if (begun.has(person)) return
    begun.add(person)
    const mother = people.find(({ id }) => id === person.motherId)
    if (mother) place(mother)
    ordered.add(person)
  }
  people.forEach(place)
  return [...ordered]
}
