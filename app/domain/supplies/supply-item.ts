import type { SupplyItem } from '../schooling/school-classes'
import { foldName } from '../text/fold'

const begins: readonly (readonly [SupplyItem, RegExp])[] = [
  ['schoolBag', /\b(sac|bag|jaka)/],
  ['exerciseBooks', /\b(cahier|exercise book|litt?af)/],
  ['pencils', /\b(crayon|pencil|fensir)/],
  ['pens', /\b(stylo|bic|ballpoint|pens?\b|alkalam)/],
  ['slateAndChalk', /\b(ardoise|slate|allo)/],
  ['ruler', /\b(regle|ruler|geometr)/],
  ['textbooks', /\b(manuel|textbook|livre)/],
  ['uniform', /\b(uniform)/],
  ['clothing', /\b(tenue|vetement|habit|clothing|clothes)/],
  ['shoes', /\b(chaussure|sandale|shoe|sandal)/],
  ['fees', /\b(cotisation|frais|fee|contribution)/],
  ['soapAndHygiene', /\b(savon|hygiene|soap|serviette)/],
]

/** Which of the things that a hand-out names this line of a kit is; `other` where its words tell nothing. */
export function supplyItemOf(item: string): SupplyItem {
  const words = foldName(item)
  return begins.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}
