import sharp from 'sharp'
import { sealFile } from '~/server/seal-file.server'
import { sealedPictures, type SealedPicture } from '~/server/stored-pictures.server'

/** Drawn receipts, each a little different, for the payments of the demonstration; sealed before its transaction. */
export async function proofPictures(count: number): Promise<SealedPicture[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number++) ids.push(await sealFile(await receipt(number)))
  return await sealedPictures(ids)
}

async function receipt(number: number) {
  const rows = Array.from({ length: 3 + (number % 4) }, (_, row) => {
    const width = 120 + ((number * 37 + row * 53) % 110)
    return `<rect x="20" y="${70 + row * 26}" width="${width}" height="8" fill="#555"/>`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">
    <rect width="320" height="240" fill="#f4efe2"/>
    <text x="20" y="40" font-family="sans-serif" font-size="22" fill="#222">Reçu fictif ${number}</text>${rows.join('')}
    <rect x="210" y="${180 + (number % 5) * 6}" width="90" height="14" fill="#2a3f8f"/></svg>`
  return await sharp(Buffer.from(drawing)).jpeg({ quality: 60 }).toBuffer()
}
