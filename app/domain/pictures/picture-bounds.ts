/** Bytes of one picture as it is sent; docs/programme-rules.md §23. */
export const largestPicture = 10 * 1024 * 1024

/** Dots of a picture once it is unpacked: above what phones take, far below what fills a server. */
export const mostDots = 64_000_000

/** The longer side, in dots, of what is kept. */
export const longestSide = 1600

/** Of one handover, visit, quote, payment or loss in a store. */
export const mostPictures = 3

/** A form with its pictures, in bytes. */
export const longestForm = mostPictures * largestPicture + 2 * 1024 * 1024

const forms = [
  /^\/kits\/[^/]+\/(delivery|verification)$/,
  /^\/lots\/[^/]+\/(quotes|payments)\/new$/,
  /^\/kits\/[^/]+\/payments\/new$/,
  /^\/payments\/[^/]+\/refunds\/new$/,
  /^\/stock\/[^/]+\/[^/]+\/movement$/,
]

/** The forms that take in pictures; every other one stays small. */
export function takesPictures(path: string) {
  return forms.some((form) => form.test(path))
}
