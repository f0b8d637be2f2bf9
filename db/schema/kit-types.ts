import { linePurposes } from '../../app/domain/funds/fund-words'
import { kitIcons, kitTypeStandings, modalities } from '../../app/domain/kits/catalogue-words'
import { kitMeasures } from '../../app/domain/kits/kit-measures'
import { periodKinds } from '../../app/domain/settings/calendar-periods'
import { notNegative, positive } from '../checks'
import { francs, id, instant, oneOf, sealed, table, uniqueIndex, wholeNumber, words, yesNo } from '../columns'
import { users } from './staff'

export const kitTypes = table(
  'kit_types',
  {
    id: id().primaryKey(),
    code: words().notNull(),
    version: wholeNumber().notNull(),
    labelFr: words().notNull(),
    labelEn: words().notNull(),
    measure: oneOf(kitMeasures).notNull(),
    seasonFr: words(),
    seasonEn: words(),
    /** Business kits for a caregiver; school supplies for a child. */
    purpose: oneOf(linePurposes).notNull().default('business'),
    labelHa: words(),
    icon: oneOf(kitIcons).notNull().default('box'),
    /** The feast or season at which this business sells: a ram at Tabaski. */
    sellsAt: oneOf(periodKinds),
    /** Days of training needed before the handover; null asks for none beyond the gate's. */
    trainingDays: wholeNumber(),
    /** A version that moves price ceilings waits for a second person; only an offered one is asked for. */
    standing: oneOf(kitTypeStandings).notNull().default('offered'),
    proposedById: id().references(() => users.id),
    proposedAt: instant(),
    answeredById: id().references(() => users.id),
    answeredAt: instant(),
    answerWhy: sealed('kit_types.answer_why'),
  },
  (type) => [uniqueIndex('kit_types_version').on(type.code, type.version)],
)

export const kitTypeLines = table(
  'kit_type_lines',
  {
    id: id().primaryKey(),
    kitTypeId: id()
      .notNull()
      .references(() => kitTypes.id),
    position: wholeNumber().notNull(),
    itemFr: words().notNull(),
    itemEn: words().notNull(),
    unit: words().notNull(),
    quantity: wholeNumber().notNull(),
    /** Whole XOF; null until an administrator has set one. */
    unitPriceCeiling: francs(),
    asset: yesNo().notNull(),
    livingAnimal: yesNo().notNull(),
    itemHa: words(),
    icon: oneOf(kitIcons).notNull().default('box'),
    modality: oneOf(modalities).notNull().default('supplierInKind'),
    /** Part of the kit: 1 is handed over first, 2 when the rule of the second tranche says so. */
    tranche: wholeNumber().notNull().default(1),
    seasonFr: words(),
    seasonEn: words(),
    /** Vet, vaccination or insurance. */
    careFr: words(),
    careEn: words(),
  },
  (line) => [
    uniqueIndex('kit_type_lines_position').on(line.kitTypeId, line.position),
    positive('kit_type_lines_quantity', line.quantity),
    notNegative('kit_type_lines_ceiling', line.unitPriceCeiling),
  ],
)
