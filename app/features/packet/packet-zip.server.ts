import { strToU8, zipSync, type Zippable } from 'fflate'
import { translator } from '~/i18n/translator'
import { verifyPage } from './verify-page.server'

export type PacketParts = {
  /** Canonical JSON, the same in a full and a redacted packet of the same moment. */
  packet: string
  chain: string
  /** Null in a redacted packet. */
  openings: string | null
  pictures: { id: string; bytes: Uint8Array }[]
}

/** The files of a packet: its story, its part of the chain, what opens the names, pictures, and the page that checks. */
export function packetZip(parts: PacketParts): Uint8Array {
  const { packet, chain, openings, pictures } = parts
  const readme = [translator('fr')('packet.readme'), translator('en')('packet.readme')].join('\n\n---\n\n')
  const files: Zippable = {
    'verify.html': strToU8(verifyPage(parts)),
    'README.txt': strToU8(readme),
    'packet.json': strToU8(packet),
    'chain.json': strToU8(chain),
    ...(openings === null ? {} : { 'openings.json': strToU8(openings) }),
  }
  for (const { id, bytes } of pictures) files[`pictures/${id}.jpg`] = [bytes, { level: 0 }]
  return zipSync(files)
}
