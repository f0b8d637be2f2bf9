import { canonicalJson } from '../text/canonical-json'

export type PacketStatement = {
  head: { position: number; hash: string }
  /** Hash of the deed of taking the packet. */
  taking: string
  /** SHA-256 of packet.json. */
  story: string
}

/** What the office's signature of a packet is made over. Source: docs/programme-rules.md §24 */
export function packetText({ head: { position, hash }, taking, story }: PacketStatement): string {
  return canonicalJson({ form: 1, kind: 'komawa.packet', head: { position, hash }, taking, story })
}
