import type { Instrument } from './instrument'

/** The place of a stored band, higher is better; null for a band that the instrument does not have. */
export function bandRank(instrument: Instrument, band: string | null): number | null {
  const bands = instrument.bandSets.flatMap((set) => set.bands)
  return bands.find(({ code }) => code === band)?.rank ?? null
}
