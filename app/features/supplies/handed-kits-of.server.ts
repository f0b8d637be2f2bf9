import type { HandedOver } from '~/domain/kits/verification-refusal'
import { handedOverOf, type HandedLine } from '~/server/handed-over.server'
import type { KitRecord } from '~/server/kit-record.server'
import type { RoundRecord } from './round-record.server'

export type HandedKit = Omit<HandedOver, 'lines'> & { record: KitRecord; lines: HandedLine[] }

/** The children's kits of a round of which something was handed out, each with its goods. */
export function handedKitsOf({ kits }: Pick<RoundRecord, 'kits'>): HandedKit[] {
  return kits.map((record) => ({ record, ...handedOverOf(record) })).filter(({ lines }) => lines.length > 0)
}
