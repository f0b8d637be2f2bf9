import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { largestPicture } from '~/domain/pictures/picture-bounds'
import '~/i18n/all-languages.server'
import { setFilesFolder } from '~/server/files-folder.server'
import { setServices } from '~/server/services.server'
import { openSessionFor } from '~/server/session.server'
import { kitToDeliver, setCeiling } from '../factories/kits'
import { kitHandedOver } from '../factories/payments'
import { jpegOf } from '../factories/pictures'
import { answerTo } from '../factories/rendered-site'
import { requestWith } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

type Form = { token: string; path: string; typed: string; askedFor: string }

let store: Store
let folder: string
const forms: Record<string, Form> = {}

beforeAll(async () => {
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
  folder = mkdtempSync(join(tmpdir(), 'komawa-pictures-'))
  setFilesFolder(folder)
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
  const [officer, decider, mentor, buyer] = [
    await contextOf(store, 'officer'),
    await contextOf(store, 'lead'),
    await contextOf(store, 'mentor'),
    await contextOf(store, 'logistics'),
  ]
  const tokenOf = (userId: string) => store.write((tx) => openSessionFor(tx, userId, 'full', testNow))
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  forms['a handover'] = {
    token: await tokenOf(mentor.actor.id),
    path: `/kits/${kitId}/delivery`,
    typed: 'place',
    askedFor: 'Ajoutez une photo des biens',
  }
  forms['a payment'] = {
    token: await tokenOf(buyer.actor.id),
    path: `/kits/${await kitHandedOver(officer, decider, mentor)}/payments/new`,
    typed: 'reference',
    askedFor: 'Ajoutez au moins une photo',
  }
}, 60_000)

afterAll(() => store.close())

const wrong = [
  ['a page called .jpg', () => [Buffer.from('<!doctype html><script>alert(1)</script>')], 'n’est pas une photo', 422],
  ['a drawing with scripts', () => [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')], 'n’est pas une', 422],
  ['a first line and nothing behind it', () => [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'est abîmée', 422],
  ['half a picture', async () => [(await jpegOf(4)).subarray(0, 2000)], 'est abîmée', 422],
  ['12 MB', () => [Buffer.alloc(12 * 1024 * 1024, 0xff)], 'dépasse 10 Mo', 413],
  ['one byte too many', () => [Buffer.alloc(largestPicture + 1, 0xff)], 'dépasse 10 Mo', 413],
  ['60 000 by 60 000 dots in 4 KB', () => [pngBomb(60_000)], 'a trop de points', 422],
  ['a fourth one', async () => Array<Buffer>(4).fill(await jpegOf(1)), '3 photos au plus', 422],
] as const

test.each(['a handover', 'a payment'].flatMap((deed) => wrong.map((row) => [deed, ...row] as const)))(
  '%s with %s says so beside the field, and what was typed stays',
  async (deed, _, uploads, sentence, status) => {
    const { token, path, typed, askedFor } = forms[deed] as Form
    const before = readdirSync(folder, { recursive: true }).length
    const body = new FormData()
    body.append(typed, 'Tsaouni 118')
    for (const upload of await uploads()) body.append('newPictures', new File([new Uint8Array(upload)], 'P<1>.jpg'))
    const { headers } = requestWith(token, path)
    const answer = await answerTo(new Request(`http://localhost${path}`, { method: 'POST', headers, body }))
    const page = await answer.text()

    expect(answer.status).toBe(status)
    expect(page.split(sentence).length - 1).toBe(2)
    expect(page).toMatch(new RegExp(`newPictures-?[^>]*aria-invalid="true"|aria-invalid="true"[^>]*newPictures`))
    expect(page).not.toContain(askedFor)
    expect(page).toContain('value="Tsaouni 118"')
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before)
  },
)

/** A PNG of one colour whose head says how large it is: small to send, immense to unpack. */
function pngBomb(side: number) {
  const chunk = (kind: string, body: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
    return Buffer.concat([head, named, crcOf(named)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(1024 * 1024))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crcOf(bytes: Buffer) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  const written = Buffer.alloc(4)
  written.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return written
}
