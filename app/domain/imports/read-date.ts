import { isCivilDate, type CivilDate } from '../dates'

export type DateReading = { date: CivilDate } | { refused: 'dateUnreadable' | 'dateDayFirst' | 'dateShortYear' }

/**
 * A date as spreadsheets write it: `2026-09-01`, `01/09/2026` with the day first (also with dots, dashes or spaces), or
 * the number of days that Excel keeps where a cell is not formatted as a date.
 */
export function readDate(typed: string): DateReading {
  const text = typed.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null
  if (serial !== null) return serial >= firstSerial ? { date: dateOfSerial(serial) } : { refused: 'dateUnreadable' }

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return existing(iso[1], iso[2], iso[3])
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(text)
  if (!written) return { refused: 'dateUnreadable' }
  const [, day, month, year = ''] = written
  if (year.length === 2) return { refused: 'dateShortYear' }
  if (Number(month) > 12 && Number(day) <= 12) return { refused: 'dateDayFirst' }
  return existing(year, month, day)
}

/** 5 October 1927: smaller numbers are more likely something else. */
const firstSerial = 10_140

/** Excel counts from 30 December 1899, a day that takes its leap year 1900 into account. */
function dateOfSerial(serial: number): CivilDate {
  return new Date(Date.UTC(1899, 11, 30) + serial * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function existing(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? { date } : { refused: 'dateUnreadable' }
}
