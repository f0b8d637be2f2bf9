import type { CivilDate } from '../dates'
import type { CellReader } from './cell-reader'
import { firstReturn, readBirth, type PersonRow } from './read-person'
import { readRelation, readSex } from './read-words'

export type MemberRow = { household: string; person: PersonRow }

export function readMemberRow(read: CellReader, today: CivilDate): MemberRow | null {
  const household = read.needed('household', (field) => read.text(field, 60))
  read.text('reference', 60)
  const givenName = read.needed('givenName', read.name)
  const familyName = read.name('familyName')
  const sex = read.needed('sex', (field) => read.word(field, readSex))
  const relation = read.needed('relation', (field) => read.word(field, readRelation))
  const returnedOn = read.date('returnedOn', firstReturn)
  const returnee = read.yesNo('returnee') ?? returnedOn !== undefined
  const caregiver = read.yesNo('caregiver') ?? false
  const birth = readBirth(read, today, returnedOn)
  if (read.findings.length > 0 || !household || !givenName || !sex || !relation || !birth) return null
  return {
    household,
    person: {
      givenName,
      ...(familyName ? { familyName } : {}),
      sex,
      relation,
      ...birth,
      caregiver,
      returnee,
      ...(returnee && returnedOn ? { returnedOn } : {}),
    },
  }
}
