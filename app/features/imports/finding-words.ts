import type { FieldName } from '~/domain/imports/import-fields'
import type { Formats } from '~/i18n/formats'
import type { MessageKey, Translate } from '~/i18n/translator'
import type { RefusedRow, RowFindings } from './import-page.server'

export type FindingLine = { row: number; column: string; found: string; instead: string; doubtful: boolean }

/** What is wrong, in words: where, what was found, and what to write instead. */
export function findingLines(
  rows: readonly RowFindings[],
  t: Translate,
  { date }: Pick<Formats, 'date'>,
): FindingLine[] {
  return rows.flatMap(({ row, state, findings }) =>
    findings.map((said) => {
      const doubtful = state === 'doubtful'
      if ('refused' in said) return { row, column: '', found: '', instead: refusedWords(said, t), doubtful }
      const values = Object.fromEntries(
        Object.entries(said.values ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value,
        ]),
      )
      return {
        row,
        column: t(`imports.field.${said.field}`),
        found: said.found || t('imports.foundNothing'),
        instead: t(`imports.finding.${said.code}`, { ...values, allowed: allowed(said.field, t) }),
        doubtful,
      }
    }),
  )
}

function refusedWords({ refused, deed }: RefusedRow, t: Translate) {
  if (refused === 'worked-on' && deed) return t('imports.keptBecause', { deed: deedWords(deed, t) })
  return t(`refused.${refused}` as MessageKey)
}

/** The event's sentence without what stands in it. */
function deedWords(deed: string, t: Translate) {
  return t(`event.${deed}` as MessageKey)
    .replace(/\{\{\w+\}\}/g, '…')
    .trim()
}

function allowed(field: FieldName, t: Translate) {
  return t(isListed(field) ? `imports.allowed.${field}` : 'imports.allowed.other')
}

const listed = [
  'sex',
  'relation',
  'caregiverSex',
  'caregiverRelation',
  'risk',
  'languages',
  'schoolClass',
  'enrolmentKind',
  'state',
  'found',
] as const

function isListed(field: FieldName): field is (typeof listed)[number] {
  return (listed as readonly string[]).includes(field)
}
