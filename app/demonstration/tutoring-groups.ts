import { v7 as uuidv7 } from 'uuid'
import { addDays } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import type { TutoringGroup } from './group-deeds.server'
import type { Pupil } from './school-deeds.server'
import { seededRandom } from './seeded-random'

const largest = 10
const seed = 7_005

/** Children of one officer in one school, ten at most in a group; the first group of a school has the first tutor. */
export function tutoringGroups(pupils: readonly Pupil[], today: string): TutoringGroup[] {
  const random = seededRandom(seed)
  const joining = pupils
    .map((pupil) => ({ ...pupil, joinedOn: addDays(pupil.enrolledOn, random.between(4, 18)) }))
    .filter(({ joinedOn }) => joinedOn < today)
    .sort((one, other) => (one.joinedOn < other.joinedOn ? -1 : 1))
  const bySchool = groupBy(joining, ({ house }) => `${house.officer} ${house.place}`)
  const held = new Map<string, number>()
  const named = new Map<string, number>()

  return [...bySchool.values()].flatMap((members) =>
    chunks(members).flatMap((chunk, place) => {
      const [first] = chunk
      if (!first) return []
      const tutor = first.house.team.tutors[place === 0 ? 0 : 1]
      const placeOfTutor = held.get(tutor) ?? 0
      held.set(tutor, placeOfTutor + 1)
      const commune = placeOf(first.house.place)?.name ?? ''
      const letter = named.get(commune) ?? 0
      named.set(commune, letter + 1)
      const name = `${commune} ${String.fromCharCode(65 + letter)}`
      return [
        {
          id: uuidv7(),
          name,
          tutor,
          officer: first.house.officer,
          place: placeOfTutor,
          members: chunk,
          random: seededRandom(seed + held.size * 100 + placeOfTutor),
        },
      ]
    }),
  )
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const chunked: Item[][] = []
  for (let from = 0; from < items.length; from += largest) chunked.push(items.slice(from, from + largest))
  return chunked
}
