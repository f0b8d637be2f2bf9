import { createHash } from 'node:crypto'
import { kitContentText, type KitContent } from '~/domain/kits/kit-content'

/** SHA-256, hexadecimal, of what an approval is bound to. */
export function contentHash(content: KitContent) {
  return createHash('sha256').update(kitContentText(content)).digest('hex')
}
