import { asset, consumable, type CatalogueKit } from './catalogue-kit'

/**
 * A school bag by level. What is in it: the programme's own words name pencils, pens and clothing, the rest is usual in
 * Niger's schools. Source: docs/programme-rules.md §22. Prices are set by the programme.
 */
export const schoolKits: CatalogueKit[] = [
  {
    code: 'school-primary',
    labelFr: 'Fournitures scolaires, primaire',
    labelEn: 'School supplies, primary',
    labelHa: 'Kayan makaranta, firamare',
    icon: 'bag',
    measure: 'trade',
    purpose: 'school',
    ...beforeTerm(),
    lines: [
      asset('bag', ['Sac d’école', 'School bag'], 'piece', 1, { itemHa: 'Jakar makaranta' }),
      consumable('book', ['Cahiers de 100 pages', '100-page exercise books'], 'piece', 10, {
        itemHa: 'Littafan rubutu',
      }),
      consumable('book', ['Crayons, gomme et taille-crayon', 'Pencils, rubber and sharpener'], 'set', 1),
      consumable('book', ['Stylos à bille', 'Ballpoint pens'], 'piece', 6, { itemHa: 'Alƙaluma' }),
      asset('book', ['Ardoise et craies', 'Slate and chalk'], 'set', 1, { itemHa: 'Allo da alli' }),
      asset('cloth', ['Tenue d’école', 'School clothing'], 'set', 1),
    ],
  },
  {
    code: 'school-lower-secondary',
    labelFr: 'Fournitures scolaires, collège',
    labelEn: 'School supplies, lower secondary',
    labelHa: 'Kayan makaranta, ƙaramar sakandare',
    icon: 'bag',
    measure: 'trade',
    purpose: 'school',
    ...beforeTerm(),
    lines: [
      asset('bag', ['Sac d’école', 'School bag'], 'piece', 1, { itemHa: 'Jakar makaranta' }),
      consumable('book', ['Cahiers de 200 pages', '200-page exercise books'], 'piece', 12, {
        itemHa: 'Littafan rubutu',
      }),
      consumable('book', ['Stylos à bille', 'Ballpoint pens'], 'piece', 10, { itemHa: 'Alƙaluma' }),
      asset('book', ['Règle et boîte de géométrie', 'Ruler and geometry set'], 'set', 1),
      asset('cloth', ['Tenue d’école', 'School clothing'], 'set', 1),
      consumable('book', ['Cotisation scolaire', 'School contribution'], 'lot', 1, { modality: 'school' }),
    ],
  },
]

function beforeTerm() {
  return {
    seasonFr: 'Demander en août, remettre avant la rentrée d’octobre.',
    seasonEn: 'Ask in August, hand out before school begins in October.',
  }
}
