import sharp from 'sharp'
import { longestSide, mostDots } from '~/domain/pictures/picture-bounds'
import { Refused } from '~/domain/refused'

/**
 * A picture decoded and written anew as JPEG: turned as its camera said, at most 1600 dots long, and without anything
 * but its dots; where and by whom it was taken is gone. What it is called counts for nothing.
 *
 * @throws {Refused} 422 no JPEG, PNG or WebP; damaged; more dots than a server unpacks
 */
export async function pictureAnew(upload: Buffer, name: string): Promise<Buffer> {
  if (!isPicture(upload)) throw new Refused('no-picture', 422, { name })
  const options = { failOn: 'error', limitInputPixels: mostDots, pages: 1, sequentialRead: true } as const
  const { width, height } = await sharp(upload, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width * height > mostDots) throw new Refused('picture-too-many-dots', 422, { name })
  const within = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
  try {
    return await sharp(upload, options)
      .rotate()
      .resize(within)
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch {
    throw new Refused('picture-damaged', 422, { name })
  }
}

/** By its first bytes: JPEG, PNG, or WebP in RIFF. */
function isPicture(bytes: Buffer) {
  const head = bytes.subarray(0, 12).toString('latin1')
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF[^]{4}WEBP/.test(head)
}
