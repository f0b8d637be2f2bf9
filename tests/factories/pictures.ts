import sharp from 'sharp'

/** A picture of nothing in particular: a few broad shapes, other ones for each seed. */
export function pictureOf(seed: number, { width = 640, height = 480 } = {}) {
  const block = (index: number) => {
    const at = (seed * 37 + index * 53) % 90
    const shade = (seed * 71 + index * 97) % 256
    const fill = `rgb(${shade},${(shade * 3) % 256},${(shade * 7) % 256})`
    return `<rect x="${at}%" y="${(at * 7 + index * 11) % 80}%" width="${15 + ((seed + index) % 3) * 10}%" height="35%" fill="${fill}"/>`
  }
  const shapes = [0, 1, 2, 3, 4, 5, 6].map(block).join('')
  const ground = `<rect width="100%" height="100%" fill="rgb(${(seed * 91) % 256},128,90)"/>`
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${shapes}</svg>`),
  )
}

export async function jpegOf(seed: number) {
  return await pictureOf(seed).jpeg({ quality: 90 }).toBuffer()
}

/** As a phone sends it: turned by a note, and saying where it was taken. */
export async function jpegWithPlace(seed: number) {
  return await pictureOf(seed)
    .withExif({
      IFD0: { Make: 'Tecno', Artist: 'Hadiza Issoufou' },
      IFD3: { GPSLatitude: '13/1 48/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}
