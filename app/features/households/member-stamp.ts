import type { CivilDate } from '~/domain/dates'

type Member = {
  sex: string
  birthYear: number
  birthEstimated: boolean
  relation: string | null
  motherId: string | null
  caregiver: boolean
  returnee: boolean
  returnedOn: CivilDate | null
  absentOn: CivilDate | null
  absentWhy: string | null
}
type Named = { givenName: string; familyName: string; birthDate?: CivilDate } | undefined

/** A member has no version of its own: what stood on the page is compared with what stands there now. */
export function memberStamp(member: Member, identity: Named): string {
  const { sex, birthYear, birthEstimated, relation, motherId, caregiver, returnee, returnedOn, absentOn, absentWhy } =
    member
  const work = [
    sex,
    birthYear,
    birthEstimated,
    relation,
    motherId,
    caregiver,
    returnee,
    returnedOn,
    absentOn,
    absentWhy,
  ]
  return JSON.stringify([...work, identity?.givenName, identity?.familyName, identity?.birthDate])
}
