import { randomUUID } from 'node:crypto'
import { utimesSync, readdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { pictureBands, pictureTwins, storedFiles } from '#db/schema/index'
import type { Store } from '#db/store'
import { pictureIds } from '~/forms/picture-ids'
import type { Context } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { setFilesFolder } from '~/server/files-folder.server'
import { openSealedFile, sweepUnfinished } from '~/server/seal-file.server'
import { sealedPictures, storePictures } from '~/server/stored-pictures.server'
import { jpegOf, jpegWithPlace, pictureOf } from '../factories/pictures'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let folder: string

beforeAll(async () => {
  store = await testStore()
  folder = mkdtempSync(join(tmpdir(), 'komawa-pictures-'))
  setFilesFolder(folder)
  officer = await contextOf(store, 'officer')
})

afterAll(() => store.close())

test('what a camera wrote beside the picture is gone, and the picture stands upright', async () => {
  const upload = await jpegWithPlace(1)
  expect((await sharp(upload).metadata()).exif).toBeDefined()

  const [id = ''] = (await sent(upload, 'IMG_20261119.jpg')).ids
  const kept = await openSealedFile(id)
  const { format, width, height, exif, orientation } = await sharp(kept ?? undefined).metadata()

  expect({ format, width, height, exif, orientation }).toEqual({
    format: 'jpeg',
    width: 480,
    height: 640,
    exif: undefined,
    orientation: undefined,
  })
  expect(kept?.includes('Hadiza')).toBe(false)
})

test('on the disk nothing of it can be read, under a name that says nothing', async () => {
  const [id = ''] = (await sent(await jpegOf(2))).ids
  const sealed = readFileSync(join(folder, 'unfinished', id))
  expect(sealed.subarray(0, 3)).not.toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(readdirSync(join(folder, 'unfinished')).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true)
})

test('a large picture is made smaller', async () => {
  const [id = ''] = (await sent(await pictureOf(3, { width: 4000, height: 3000 }).webp().toBuffer(), 'a.webp')).ids
  const { width, height } = await sharp((await openSealedFile(id)) ?? undefined).metadata()
  expect([width, height]).toEqual([1600, 1200])
})

test('half a picture is refused', async () => {
  const whole = await jpegOf(4)
  const { answer } = await sent(whole.subarray(0, whole.length / 2))
  expect(answer).toMatchObject({ refusal: { reason: 'picture-damaged' } })
})

test('a form that is refused keeps its picture for the next try', async () => {
  const first = await sent(await jpegOf(5), 'a.jpg', { place: '' })
  expect(first.answer).toMatchObject({ status: 422 })
  const kept = first.answer?.initialValue?.['pictures'] as string[]
  expect(kept).toHaveLength(1)

  const again = await sent(await jpegOf(6), 'b.jpg', { 'pictures[0]': kept[0] ?? '' })
  expect(again.ids).toHaveLength(2)
  expect(again.ids[0]).toBe(kept[0])
})

test('a row belongs to one deed; what is not there is asked for again', async () => {
  const { ids } = await sent(await jpegOf(7))
  await storeGoods(ids)
  await expect(storeGoods(ids)).rejects.toMatchObject({ reason: 'picture-taken', status: 409 })
  await expect(sealedPictures([randomUUID()])).rejects.toMatchObject({ reason: 'picture-gone', status: 422 })
})

test('the same picture again, and one hardly changed, are noted as twins; another one is not', async () => {
  const [original = ''] = await goods(await jpegOf(11))
  const [equal = ''] = await goods(await jpegOf(11))
  const [near = ''] = await goods(
    await pictureOf(11, { width: 900, height: 675 }).modulate({ brightness: 1.1 }).png().toBuffer(),
  )
  const [other = ''] = await goods(await jpegOf(23))

  expect(await earlierOf(equal)).toEqual([{ id: original, bitsApart: 0 }])
  expect((await earlierOf(near)).map(({ id }) => id).sort()).toEqual([original, equal].sort())
  expect(await earlierOf(other)).toEqual([])
})

test('two alike in one form, and two sent at the same moment, are noted as well', async () => {
  const [one = ''] = (await sent(await jpegOf(41))).ids
  const [near = ''] = (await sent(await pictureOf(41).modulate({ brightness: 1.1 }).jpeg().toBuffer())).ids
  await stored(await sealedPictures([one, near]))
  expect((await earlierOf(near)).map(({ id }) => id)).toEqual([one])

  const both = [(await sent(await jpegOf(47))).ids, (await sent(await jpegOf(47))).ids]
  const sealed = await Promise.all(both.map((ids) => sealedPictures(ids)))
  await Promise.all(sealed.map((pictures) => stored(pictures)))
  const pairs = await Promise.all(both.map(([id = '']) => earlierOf(id)))
  expect(pairs.flat()).toHaveLength(1)
})

test('an unfinished file goes a day later; one that a row has named stays, whatever the database says now', async () => {
  const { ids: named } = await sent(await jpegOf(31))
  await storeGoods(named)
  const { ids: lost } = await sent(await jpegOf(32))
  const { ids: fresh } = await sent(await jpegOf(33))
  const old = new Date(Date.now() - 25 * 3600_000)
  utimesSync(join(folder, named[0] ?? ''), old, old)
  utimesSync(join(folder, 'unfinished', lost[0] ?? ''), old, old)
  await store.write(async (tx) => {
    await tx.delete(pictureBands).where(eq(pictureBands.fileId, named[0] ?? ''))
    await tx.delete(storedFiles).where(eq(storedFiles.id, named[0] ?? ''))
  })

  await sweepUnfinished(new Date())

  expect(await openSealedFile(named[0] ?? '')).not.toBeNull()
  expect(await openSealedFile(lost[0] ?? '')).toBeNull()
  expect(await openSealedFile(fresh[0] ?? '')).not.toBeNull()
})

test('a file that is swept between its reading and its deed is asked for again, and no row names it', async () => {
  const { ids } = await sent(await jpegOf(34))
  const pictures = await sealedPictures(ids)
  await sweepUnfinished(new Date(Date.now() + 25 * 3600_000))
  await expect(stored(pictures)).rejects.toMatchObject({ reason: 'picture-gone', status: 422 })
  expect(readdirSync(folder)).not.toContain(ids[0])
})

const schema = z.object({ place: z.string({ error: 'form.required' }), pictures: pictureIds() })

async function sent(upload: Buffer, name = 'photo.jpg', typed: Record<string, string> = {}) {
  const body = new FormData()
  for (const [field, value] of Object.entries({ place: 'Tsaouni', ...typed })) body.append(field, value)
  body.append('newPictures', new File([new Uint8Array(upload)], name))
  const request = new Request('http://localhost/kits/1/delivery', { method: 'POST', body })
  const done = await answerFormWithPictures(request, schema, ({ pictures }) => Promise.resolve(pictures))
  if (Array.isArray(done)) return { ids: done, answer: null }
  const { data, init } = done
  return {
    ids: [],
    answer: { status: init?.status, refusal: data.refusal, initialValue: data.lastResult.initialValue },
  }
}

async function goods(upload: Buffer) {
  const { ids } = await sent(upload)
  await storeGoods(ids)
  return ids
}

async function storeGoods(ids: string[]) {
  const pictures = await sealedPictures(ids)
  await stored(pictures)
  expect(
    await store.query
      .select()
      .from(storedFiles)
      .where(eq(storedFiles.id, ids[0] ?? '')),
  ).toHaveLength(1)
}

async function stored(pictures: Awaited<ReturnType<typeof sealedPictures>>) {
  await store.write((tx) => storePictures(tx, officer, pictures, { purpose: 'goods', ofId: randomUUID() }))
}

async function earlierOf(id: string) {
  return await store.query
    .select({ id: pictureTwins.earlierId, bitsApart: pictureTwins.bitsApart })
    .from(pictureTwins)
    .where(eq(pictureTwins.fileId, id))
}
