import { fcs } from './fcs'
import { income } from './income'
import type { Instrument } from './instrument'
import { lcs } from './lcs'
import { rcsi } from './rcsi'

/** Every version ever asked stays here, so that old answers keep their meaning. */
export const instruments: readonly Instrument[] = [rcsi, fcs, lcs, income]

export function findInstrument(code: string, version: number): Instrument | undefined {
  return instruments.find((instrument) => instrument.code === code && instrument.version === version)
}

export const surveyTextKeys = instruments.flatMap(({ questions }) => questions.map(({ text }) => text))
