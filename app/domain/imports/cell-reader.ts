import type { CivilDate } from '../dates'
import { cleanText } from '../text/clean-text'
import type { Finding, FindingCode } from './finding'
import type { FieldName } from './import-fields'
import { readDate } from './read-date'
import { readWholeNumber } from './read-number'
import { readPlace } from './read-place'
import { readYesNo } from './read-words'

/** The cells of one row by what they are; an empty cell is missing. */
export type Cells = Partial<Record<FieldName, string>>

export type CellReader = ReturnType<typeof cellReader>

/** Reads the cells of a row one by one; what cannot be read is undefined and stands among the findings. */
export function cellReader(cells: Cells, today: CivilDate) {
  const findings: Finding[] = []
  const say = (field: FieldName, code: FindingCode, values?: Finding['values']): undefined => {
    findings.push({ field, code, found: cells[field] ?? '', ...(values ? { values } : {}) })
  }
  const written = (field: FieldName) => (cells[field]?.trim() ? cells[field].trim() : undefined)
  const needed = <Value>(field: FieldName, read: (field: FieldName) => Value) =>
    written(field) === undefined ? say(field, 'missing') : read(field)

  const text = (field: FieldName, longest: number) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const cleaned = cleanText(typed)
    if (cleaned === null || cleaned === '') return say(field, 'unreadable')
    return cleaned.length > longest ? say(field, 'tooLong', { longest }) : cleaned
  }
  const name = (field: FieldName) => {
    const read = text(field, longestName)
    return read === undefined || /\p{L}/u.test(read) ? read : say(field, 'nameWithoutLetter')
  }
  const date = (field: FieldName, earliest: CivilDate, latest: CivilDate = today) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readDate(typed)
    if ('refused' in read) return say(field, read.refused)
    if (read.date > latest) return say(field, 'dateFuture')
    return read.date < earliest ? say(field, 'dateTooEarly', { earliest }) : read.date
  }
  const number = (field: FieldName, most: number) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readWholeNumber(typed)
    if ('refused' in read) return say(field, read.refused)
    return read.number < 0 || read.number > most ? say(field, 'numberOutOfRange', { most }) : read.number
  }
  const word = <Code>(field: FieldName, read: (typed: string) => Code | null) => {
    const typed = written(field)
    return typed === undefined ? undefined : (read(typed) ?? say(field, 'wordUnknown'))
  }
  const yesNo = (field: FieldName) => {
    const typed = written(field)
    return typed === undefined ? undefined : (readYesNo(typed) ?? say(field, 'yesNoUnknown'))
  }
  const place = (field: FieldName) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readPlace(typed)
    return 'refused' in read ? say(field, read.refused, { codes: read.codes }) : read.pcode
  }
  return { findings, say, written, needed, text, name, date, number, word, yesNo, place }
}

const longestName = 60
