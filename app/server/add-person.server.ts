import { people } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { personCode } from '~/domain/households/person-code'
import type { RelationToHead, Sex } from '~/domain/households/relations'
import { Refused } from '~/domain/refused'
import type { AbsenceReason } from '~/domain/roster/absence'
import { indexNames, sealIdentity } from './identity.server'
import { nextNumber } from './next-number.server'
import { birthYearOf, type BirthAnswer } from '~/domain/roster/birth-year'

export type NewPerson = BirthAnswer & {
  id: string
  givenName: string
  familyName?: string | undefined
  sex: Sex
  householdId: string | null
  relation: RelationToHead | null
  motherId?: string | undefined
  caregiver: boolean
  returnee: boolean
  returnedOn?: CivilDate | undefined
  absentWhy?: AbsenceReason | undefined
  absentSince?: CivilDate | undefined
  centreCohort: string | null
  reintegration: boolean
  synthetic: boolean
}

/** What a form says of a person. */
type Written = Omit<NewPerson, 'id' | 'householdId' | 'centreCohort' | 'reintegration' | 'synthetic'>

/**
 * A person's row, sealed identity and search tokens. Whether the person may be added is for the verb to say.
 *
 * @throws {Refused} 409 when the id is somebody's already
 */
export async function addPerson(tx: Db, now: Date, person: NewPerson) {
  const today = nigerDate(now)
  const year = Number(today.slice(0, 4))
  const code = personCode(year, await nextNumber(tx, `person:${year}`))
  const { id, householdId, centreCohort, reintegration, synthetic } = person
  const [added] = await tx
    .insert(people)
    .values({ ...workOf(person, today), id, code, householdId, centreCohort, reintegration, synthetic, createdAt: now })
    .onConflictDoNothing({ target: people.id })
    .returning({ id: people.id })
  if (!added) throw new Refused('try-again', 409)
  await sealIdentity(tx, id, identityOf(person))
  await indexNames(tx, id, householdId, [person.givenName, person.familyName ?? '', code])
  return code
}

/** What work needs of a person, and nothing that names one. */
export function workOf(person: Written, today: CivilDate) {
  const absent = person.absentWhy !== undefined || person.absentSince !== undefined
  return {
    sex: person.sex,
    birthYear: birthYearOf(person, today),
    birthEstimated: person.birthDate === undefined,
    relation: person.relation,
    motherId: person.motherId ?? null,
    caregiver: person.caregiver,
    returnee: person.returnee,
    returnedOn: person.returnee ? (person.returnedOn ?? null) : null,
    absentOn: absent ? (person.absentSince ?? today) : null,
    absentWhy: absent ? (person.absentWhy ?? 'notKnown') : null,
  }
}

export function identityOf({ givenName, familyName, birthDate }: Written) {
  return { givenName, familyName: familyName ?? '', ...(birthDate ? { birthDate } : {}) }
}
