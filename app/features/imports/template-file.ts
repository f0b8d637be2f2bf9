import { headerNames } from '~/domain/imports/header-names'
import { importFields, type FieldName } from '~/domain/imports/import-fields'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { csvFile, csvSeparators } from '~/domain/text/csv'
import type { Locale } from '~/i18n/locale'

/** A file to fill in: the headers in the page's language and one row as an example. */
export function templateFile(kind: ImportKind, locale: Locale) {
  const fields = importFields[kind].map(({ name }) => name)
  const examples = { ...common, ...ofKind[kind] }
  const heads = fields.map((name) => headerNames[name][locale][0])
  const row = fields.map((name) => examples[name]?.[locale === 'fr' ? 0 : 1] ?? '')
  return csvFile([heads, row], csvSeparators[locale])
}

type Examples = Partial<Record<FieldName, readonly [fr: string, en: string]>>

const common: Examples = {
  commune: same('Tsaouni'),
  village: same('Garin Dawa'),
  sex: same('F'),
  familyName: same('Issoufou'),
}

const ofKind: Record<ImportKind, Examples> = {
  households: {
    reference: same('MEN-001'),
    languages: ['haoussa', 'Hausa'],
    returnedOn: same('01/09/2026'),
    risk: ['moyen', 'medium'],
    givenName: same('Hadiza'),
    age: same('34'),
    returnee: ['non', 'no'],
  },
  members: {
    household: same('MEN-001'),
    reference: same('PER-001'),
    givenName: same('Zeinabou'),
    relation: ['enfant', 'child'],
    birthDate: same('14/03/2016'),
    caregiver: ['non', 'no'],
    returnee: ['oui', 'yes'],
    returnedOn: same('01/09/2026'),
  },
  enrolments: {
    child: same('PER-001'),
    school: ['École de Garin Dawa', 'Garin Dawa school'],
    schoolYear: same('2026-2027'),
    schoolClass: same('CP'),
    enrolmentKind: ['retour', 'back to school'],
    enrolledOn: same('12/10/2026'),
    registerSeen: ['oui', 'yes'],
  },
  visits: {
    household: same('MEN-001'),
    visitedOn: same('03/11/2026'),
    found: ['faite', 'met'],
    state: ['ouvert', 'open'],
    takings: same('12 500'),
    costs: same('7 000'),
    childrenHome: ['oui', 'yes'],
    advice: ['Noter chaque vente', 'Write down each sale'],
    nextVisitOn: same('17/11/2026'),
  },
}

function same(cell: string) {
  return [cell, cell] as const
}
