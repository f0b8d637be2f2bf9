import { strToU8, zip, type AsyncZippable } from 'fflate'
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

/**
 * The files of a packet: its story, what opens the names, pictures, and the page that checks and carries its part of the
 * chain. It is packed aside, so that others are served meanwhile.
 */
export async function packetZip(parts: PacketParts): Promise<Uint8Array> {
  const { packet, openings, pictures } = parts
  const readme = [translator('fr')('packet.readme'), translator('en')('packet.readme')].join('\n\n---\n\n')
  const files: AsyncZippable = {
    'verify.html': strToU8(verifyPage(parts)),
    'README.txt': strToU8(readme),
    'packet.json': strToU8(packet),
    ...(openings === null ? {} : { 'openings.json': strToU8(openings) }),
  }
  for (const { id, bytes } of pictures) files[`pictures/${id}.jpg`] = [bytes, { level: 0 }]
  return await new Promise((resolve, reject) => {
    zip(files, (error, bytes) => {
      if (error) reject(error)
      else resolve(bytes)
    })
  })
}
