/**
 * The eight regions of Niger: P-code (COD-AB of 20 July 2023, IGNN) and the three letters that begin a case number.
 * The letters are this programme's own.
 */
export const regions = [
  { pcode: 'NE001', name: 'Agadez', letters: 'AGZ' },
  { pcode: 'NE002', name: 'Diffa', letters: 'DIF' },
  { pcode: 'NE003', name: 'Dosso', letters: 'DOS' },
  { pcode: 'NE004', name: 'Maradi', letters: 'MAR' },
  { pcode: 'NE005', name: 'Tahoua', letters: 'TAH' },
  { pcode: 'NE006', name: 'Tillabéri', letters: 'TIL' },
  { pcode: 'NE007', name: 'Zinder', letters: 'ZIN' },
  { pcode: 'NE008', name: 'Niamey', letters: 'NIA' },
] as const
export type Region = (typeof regions)[number]

/** The region that a P-code of any level lies in; null when there is none. */
export function regionOf(pcode: string): Region | null {
  return regions.find((region) => pcode.startsWith(region.pcode)) ?? null
}
