import type { CivilDate } from '~/domain/dates'
import type { ChildAnswer } from '~/domain/roster/child-answer'
import type { HouseholdCase } from './household-cases'

/** Where each child of the roster is on a day, as it is answered when somebody asks. */
export function childrenOn({ members, sentAway, story }: HouseholdCase, on: CivilDate): ChildAnswer[] {
  const children = members.filter(({ age }) => age < 17)
  return children.map(({ id }): ChildAnswer => {
    const away = sentAway?.child.id === id && on >= sentAway.from && (sentAway.until === null || on < sentAway.until)
    if (!away) return { personId: id, where: 'here' }
    const why = story.code === 'failing' ? 'notKnown' : 'work'
    return { personId: id, where: 'away', why, since: sentAway.from, ...(why === 'work' ? { place: 'Kano' } : {}) }
  })
}

export function isAway({ sentAway }: HouseholdCase, childId: string, on: CivilDate) {
  return sentAway?.child.id === childId && on >= sentAway.from && (sentAway.until === null || on < sentAway.until)
}
