import type { ImportKind } from './import-kinds'

export const fieldNames = [
  'reference',
  'household',
  'commune',
  'village',
  'languages',
  'returnedOn',
  'risk',
  'givenName',
  'familyName',
  'sex',
  'birthDate',
  'age',
  'relation',
  'caregiver',
  'returnee',
  'caregiverGivenName',
  'caregiverFamilyName',
  'caregiverSex',
  'caregiverAge',
  'caregiverRelation',
  'child',
  'school',
  'schoolYear',
  'schoolClass',
  'enrolmentKind',
  'enrolledOn',
  'registerSeen',
  'visitedOn',
  'found',
  'state',
  'takings',
  'costs',
  'animalsAlive',
  'animalsValue',
  'childrenHome',
  'advice',
  'nextVisitOn',
] as const
export type FieldName = (typeof fieldNames)[number]

export type ImportField = { name: FieldName; required: boolean }

/** What a file of each kind can say, in the order of its template; a birth date and an age stand for one another. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  households: [
    field('reference'),
    needed('commune'),
    field('village'),
    field('languages'),
    field('returnedOn'),
    needed('risk'),
    needed('givenName'),
    field('familyName'),
    needed('sex'),
    field('birthDate'),
    field('age'),
    field('returnee'),
    field('caregiverGivenName'),
    field('caregiverFamilyName'),
    field('caregiverSex'),
    field('caregiverAge'),
    field('caregiverRelation'),
  ],
  members: [
    needed('household'),
    field('reference'),
    needed('givenName'),
    field('familyName'),
    needed('sex'),
    needed('relation'),
    field('birthDate'),
    field('age'),
    field('caregiver'),
    field('returnee'),
    field('returnedOn'),
  ],
  enrolments: [
    needed('child'),
    needed('school'),
    needed('commune'),
    field('schoolYear'),
    needed('schoolClass'),
    field('enrolmentKind'),
    needed('enrolledOn'),
    field('registerSeen'),
  ],
  visits: [
    needed('household'),
    needed('visitedOn'),
    field('found'),
    field('state'),
    field('takings'),
    field('costs'),
    field('animalsAlive'),
    field('animalsValue'),
    field('childrenHome'),
    field('advice'),
    field('nextVisitOn'),
  ],
}

function field(name: FieldName): ImportField {
  return { name, required: false }
}

function needed(name: FieldName): ImportField {
  return { name, required: true }
}
