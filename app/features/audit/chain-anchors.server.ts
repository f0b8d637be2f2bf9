import type { auditDigests } from '#db/schema/index'
import type { ChainFault } from '~/domain/audit/chain-check'
import { digestText } from '~/domain/audit/digest-text'
import { isSignedBy, officePublicKey } from '~/server/audit-key.server'
import type { KeptDigest } from '~/server/digest-files.server'

/** A signed head: what the chain must say at that position. */
export type Anchor = { day: string; position: number; chainHash: string }

type DigestRow = typeof auditDigests.$inferSelect
/** A row comes a moment before its file. */
const WRITING_MILLISECONDS = 10_000

/** The signed heads of rows and files by position, and what is wrong with a digest itself. */
export function anchorsOf(rows: DigestRow[], files: readonly KeptDigest[], own: boolean) {
  const faults: ChainFault[] = []
  const anchors = new Map<number, Anchor[]>()
  const publicKey = officePublicKey()
  const add = (anchor: Anchor & { writtenAt: string; signature: string }) => {
    const { day, position, chainHash } = anchor
    if (!isSignedBy(publicKey, digestText(anchor), anchor.signature)) faults.push({ kind: 'digest-signature', day })
    anchors.set(position, [...(anchors.get(position) ?? []), { day, position, chainHash }])
  }
  for (const row of rows) add({ ...row, writtenAt: row.writtenAt.toISOString() })
  for (const { day, position, digest } of files) {
    if (own && !rows.some((row) => row.position === position))
      faults.push({ kind: 'digest-row-missing', day, position })
    if (digest?.day !== day || digest.position !== position) faults.push({ kind: 'digest-file-unreadable', day })
    else add(digest)
  }
  for (const row of rows) {
    const file = files.find(({ position }) => position === row.position)
    const written = Date.now() - row.writtenAt.getTime() > WRITING_MILLISECONDS
    if (!file && own && written) faults.push({ kind: 'digest-file-missing', day: row.day })
    if (file?.digest && file.digest.chainHash !== row.chainHash)
      faults.push({ kind: 'digest-file-differs', day: row.day })
  }
  return { anchors, faults }
}

/** Heads that were signed beyond the end of the chain: what stood there was cut off. */
export function anchorFaults(anchors: Map<number, Anchor[]>, last: number): ChainFault[] {
  return [...anchors.values()]
    .flat()
    .filter(({ position }) => position > last)
    .map(({ day, position }) => ({ kind: 'digest-ahead', day, position }))
}
