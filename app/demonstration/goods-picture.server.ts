import sharp from 'sharp'
import { sealFile } from '~/server/seal-file.server'
import { sealedPictures, type SealedPicture } from '~/server/stored-pictures.server'

const [width, height] = [800, 600]

/** Pictures of goods for so many handovers, two of them by mistake the same. */
export async function goodsPictures(count: number): Promise<SealedPicture[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index++) ids.push(await goodsPicture(Math.min(index, count - 2)))
  const pictures: SealedPicture[] = []
  for (const id of ids) pictures.push(...(await sealedPictures([id])))
  return pictures
}

/** Drawn: nobody stands in it, and nobody could. */
async function goodsPicture(seed: number): Promise<string> {
  const sacks = Array.from({ length: 2 + (seed % 3) }, (_, index) =>
    sack(60 + index * 150 + (seed % 40), 250, seed + index),
  )
  const jars = Array.from({ length: 1 + (seed % 4) }, (_, index) => jar(540 + index * 60, 330 + (seed % 30)))
  const wall = `<rect width="${width}" height="${height}" fill="#d9d2c3"/>`
  const ground = `<rect y="${390 + (seed % 60)}" width="${width}" height="300" fill="#bfae91"/>`
  const words = `<text x="24" y="580" font-size="22" fill="#5d6474">Démonstration ${seed}</text>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${[wall, ground, ...sacks, ...jars, words].join('')}</svg>`
  return await sealFile(await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer())
}

function sack(x: number, y: number, shade: number) {
  const fill = ['#e8e1cf', '#d8ccaf', '#c9b98f'][shade % 3] ?? '#e8e1cf'
  return `<path d="M${x} ${y + 30}q-24 120 6 200h108q30 -80 6 -200l-20 -24h-80z" fill="${fill}" stroke="#8a7d63" stroke-width="3"/>`
}

function jar(x: number, y: number) {
  return `<path d="M${x + 14} ${y}h20v30l14 24v110h-48v-110l14 -24z" fill="#d8b04a" stroke="#8a6d1f" stroke-width="2"/>`
}
