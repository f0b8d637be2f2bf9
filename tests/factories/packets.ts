import { strFromU8, unzipSync } from 'fflate'
import { takePacket } from '~/features/packet/take-packet.server'
import { checksOf } from '~/features/packet/verifier/checks.js'
import type { Context } from '~/server/context.server'

/** The files of a packet by name, pictures as Latin-1, and all its words in one. */
export async function unpacked(context: Context, kitId: string) {
  const packet = await takePacket(context, kitId)
  if (!packet) throw new Error('There is a packet.')
  const all = Object.entries(unzipSync(packet.bytes))
  const files = Object.fromEntries(all.map(([name, file]) => [name, strFromU8(file, name.endsWith('.jpg'))]))
  return { files, text: Object.values(files).join('\n') }
}

/** The part of the chain that the packet's page carries. */
export function chainIn(files: Record<string, string>) {
  const [, given] = /id="given">(.*)<\/script>/.exec(files['verify.html'] ?? '') ?? []
  return (JSON.parse(given ?? '{}') as { chain: string }).chain
}

/** What the packet's own page finds. */
export async function checked(files: Record<string, string>, chain = chainIn(files)) {
  return await checksOf({
    packet: files['packet.json'] ?? '',
    chain,
    openings: files['openings.json'] ?? null,
    pictures: Object.entries(files)
      .filter(([name]) => name.startsWith('pictures/'))
      .map(([name, bytes]) => ({ id: name.slice(9, -4), base64: Buffer.from(bytes, 'latin1').toString('base64') })),
  })
}
