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
  const say = (field: FieldName, code: FindingCode, values?: Finding['values']) => {
    findings.push({ field, code, found: cells[field] ?? '', ...(values ? { values } : {}) })
  }
  const written = (field: FieldName) => (cells[field]?.trim() ? cells[field].trim() : undefined)
  const needed = <Value>(field: FieldName, read: (field: FieldName) => Value) => {
    if (written(field) !== undefined) return read(field)
    say(field, 'missing')
    return undefined
  }
  const text = (field: FieldName, longest: number) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const cleaned = cleanText(typed)
    if (cleaned === null || cleaned === '') say(field, 'unreadable')
    else if (cleaned.length > longest) say(field, 'tooLong', { longest })
    else return cleaned
    return undefined
  }
  const name = (field: FieldName) => {
    const read = text(field, longestName)
    if (read === undefined || /\p{L}/u.test(read)) return read
    say(field, 'nameWithoutLetter')
    return undefined
  }
  const date = (field: FieldName, earliest: CivilDate, latest: CivilDate = today) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readDate(typed)
    if ('refused' in read) say(field, read.refused)
    else if (read.date > latest) say(field, 'dateFuture')
    else if (read.date < earliest) say(field, 'dateTooEarly', { earliest })
    else return read.date
    return undefined
  }
  const number = (field: FieldName, most: number) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readWholeNumber(typed)
    if ('refused' in read) say(field, read.refused)
    else if (read.number < 0 || read.number > most) say(field, 'numberOutOfRange', { most })
    else return read.number
    return undefined
  }
  const word = <Code>(field: FieldName, read: (typed: string) => Code | null) => {
    const typed = written(field)
    const code = typed === undefined ? null : read(typed)
    if (typed !== undefined && code === null) say(field, 'wordUnknown')
    return code ?? undefined
  }
  const yesNo = (field: FieldName) => {
    const typed = written(field)
    const answer = typed === undefined ? null : readYesNo(typed)
    if (typed !== undefined && answer === null) say(field, 'yesNoUnknown')
    return answer ?? undefined
  }
  const place = (field: FieldName) => {
    const typed = written(field)
    if (typed === undefined) return undefined
    const read = readPlace(typed)
    if ('pcode' in read) return read.pcode
    say(field, read.refused, { codes: read.codes })
    return undefined
  }
  return { findings, say, written, needed, text, name, date, number, word, yesNo, place }
}

const longestName = 60
