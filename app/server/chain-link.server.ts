import { createHash } from 'node:crypto'
import { linkText } from '~/domain/audit/chain'

/** The hash of one link of the audit chain. */
export function chainLink(previous: string, position: number, eventHash: string, sealedAt: Date) {
  return createHash('sha256')
    .update(linkText(previous, position, eventHash, sealedAt.toISOString()))
    .digest('hex')
}
