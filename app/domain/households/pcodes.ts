import { regionOf } from './regions'

/** Levels of the administration: country, region, department, commune. */
export type PcodeLevel = 0 | 1 | 2 | 3

/**
 * A P-code as it is stored, `NE007005005`; null when it is none of Niger's. The same digits are printed with NE (OCHA)
 * and with NER (MSNA, government): both are read, NE is kept. Source: COD-AB of 20 July 2023; REACH Niger MSNA 2024.
 */
export function parsePcode(typed: string): string | null {
  const match = /^NER?((?:\d{3}){0,3})$/.exec(typed.replace(/\s/g, '').toUpperCase())
  if (!match) return null
  const pcode = `NE${match[1] ?? ''}`
  return pcode === 'NE' || regionOf(pcode) ? pcode : null
}

/** @param pcode as stored */
export function pcodeLevel(pcode: string): PcodeLevel {
  if (pcode.length >= 11) return 3
  if (pcode.length >= 8) return 2
  return pcode.length >= 5 ? 1 : 0
}
