import type { CivilDate } from '../dates'
import type { Language } from '../households/languages'
import type { RiskLevel } from '../households/risk-levels'
import { oldestAge } from '../roster/birth-refusal'
import type { CellReader } from './cell-reader'
import { firstReturn, readBirth, type PersonRow } from './read-person'
import { readLanguages, readRelation, readRisk, readSex } from './read-words'

export type HouseholdRow = {
  place: string
  village?: string
  languages: Language[]
  returnedOn?: CivilDate
  risk: RiskLevel
  /** The head, and the caregiver where that is somebody else. */
  members: PersonRow[]
}

/** Hausa is the first language of Zinder: what is taken where the file says none. Source: docs/programme-rules.md §15. */
const usualLanguages: Language[] = ['ha']

/** A household with its head; with the columns of a caregiver, somebody else takes care of the children. */
export function readHouseholdRow(read: CellReader, today: CivilDate): HouseholdRow | null {
  read.text('reference', 60)
  const place = read.needed('commune', read.place)
  const village = read.text('village', 80)
  const languages = read.word('languages', readLanguages) ?? usualLanguages
  const returnedOn = read.date('returnedOn', firstReturn)
  const risk = read.needed('risk', (field) => read.word(field, readRisk))
  const givenName = read.needed('givenName', read.name)
  const familyName = read.name('familyName')
  const sex = read.needed('sex', (field) => read.word(field, readSex))
  const returnee = read.yesNo('returnee') ?? false
  const birth = readBirth(read, today, returnee ? returnedOn : undefined)
  const caregiver = readCaregiver(read)
  if (read.findings.length > 0 || !place || !risk || !givenName || !sex || !birth) return null

  const head: PersonRow = {
    givenName,
    ...(familyName ? { familyName } : {}),
    sex,
    relation: 'head',
    ...birth,
    caregiver: caregiver === null,
    returnee,
  }
  return {
    place,
    ...(village ? { village } : {}),
    languages,
    ...(returnedOn ? { returnedOn } : {}),
    risk,
    members: caregiver ? [head, caregiver] : [head],
  }
}

/** Null where the head is the caregiver. A caregiver without a stated relation is the spouse. */
function readCaregiver(read: CellReader): PersonRow | null {
  const fields = [
    'caregiverGivenName',
    'caregiverFamilyName',
    'caregiverSex',
    'caregiverAge',
    'caregiverRelation',
  ] as const
  const written = fields.filter((field) => read.written(field) !== undefined)
  const first = written[0]
  if (first === undefined) return null
  const givenName = read.name('caregiverGivenName')
  const familyName = read.name('caregiverFamilyName')
  const sex = read.word('caregiverSex', readSex)
  const age = read.number('caregiverAge', oldestAge)
  const relation = read.word('caregiverRelation', readRelation) ?? 'spouse'
  const gaps = (['caregiverGivenName', 'caregiverSex', 'caregiverAge'] as const).filter(
    (field) => !written.includes(field),
  )
  for (const field of gaps) read.say(field, 'caregiverIncomplete')
  if (relation === 'head') read.say('caregiverRelation', 'secondHead')
  if (!givenName || !sex || age === undefined) return null
  return {
    givenName,
    ...(familyName ? { familyName } : {}),
    sex,
    relation,
    age,
    caregiver: true,
    returnee: false,
  }
}
