import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitLines, kitTypeLines, kitTypes, kitVersions, kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { verifyKit } from '~/features/handover/verify-kit.server'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { deliverKitWith } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { judgeSupport } from '~/features/kits/judge-support.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import type { Context } from '~/server/context.server'
import type { Handover } from '~/server/record-handover.server'
import type { SealedPicture } from '~/server/stored-pictures.server'
import { linesForPurpose } from '~/server/lines-for-purpose.server'
import type { KitDecisionForm } from '~/server/write-kit-decision.server'
import type { Business } from './business-deeds.server'
import type { Diary } from './diary.server'
import type { HouseholdCase } from './household-cases'
import type { Staff } from './simulated-deeds.server'

/** Whoever names a supplier says why there are no three quotes. */
const waiver = (supplier: string) =>
  supplier === ''
    ? {}
    : {
        waivedWhy: 'singleSupplier' as const,
        waivedReason: 'Le seul commerçant de la commune qui tient tous ces articles et les livre au village.',
      }

const reason = 'Activité choisie avec la bénéficiaire ; le projet d’activité est approuvé et le marché est connu.'

/** Families whose kit comes in two parts: the second is still to come in one story, and open in the other. */
const twoPartStories = ['highRisk', 'notFound']
const twoPartOfficers = ['officer', 'officer3']

/**
 * The kit of one caregiver as far as the story goes: requested by the officer, decided by a colleague, handed over by
 * a third.
 *
 * @returns the day of the handover, since the return; null when none is to come
 */
export function kitDeeds(
  house: HouseholdCase,
  business: Business,
  staff: Staff,
  { note }: Diary,
  pictures: SealedPicture[],
): number | null {
  const { random, story, officer, team } = house
  if (story.kit === 'none') return null
  const kitId = uuidv7()
  const { caregiver } = business
  const waits = story.kit === 'waiting' || story.kit === 'waitingAboveCeiling'
  const earliest = business.approvedDay + random.between(1, 4)
  const requestedDay = waits ? Math.max(earliest, house.age - random.between(2, 11)) : earliest
  const shop = `Fournisseur ${random.pick(['Magaria', 'Matamèye', 'Mirriah', 'Zinder'])} ${random.between(1, 9)}`
  // What waits for a purchase is bought by lot, together with the goods of others.
  const supplier = story.kit === 'approved' && story.code !== 'toDeliver' ? '' : shop

  const inTwoParts = twoPartStories.includes(story.code) && twoPartOfficers.includes(officer)

  note(requestedDay - 1, officer, 'judge support', (context, on) =>
    judgeSupport(context, house.id, {
      id: uuidv7(),
      caregiverId: caregiver.id,
      outcome: 'safe',
      incomeControl: random.pick(['caregiver', 'shared', 'caregiver']),
      caregiverPosition: 'noConcern',
      reason: 'La mère tient elle-même la caisse ; aucun départ d’enfant préparé.',
      judgedOn: on,
    }),
  )
  note(requestedDay, officer, 'request kit', async (context) => {
    const { kitTypeId, lines: whole } = await catalogueLines(
      context,
      business.trade.kit,
      () => 0.9 + 0.1 * random.next(),
    )
    const lines = inTwoParts ? whole.map((line, place) => ({ ...line, tranche: place === 0 ? 1 : 2 })) : whole
    const asked = { id: kitId, caregiverId: caregiver.id, kitTypeId, supplier, ...waiver(supplier), reason, lines }
    await requestKit(context, house.id, asked)
  })
  note(requestedDay, officer, 'submit kit', (context) => submitKit(context, kitId, { version: 1 }))
  if (story.kit === 'waiting' && officer === 'officer2')
    note(requestedDay + 1, 'officer4', 'declare a link', (context) =>
      declareLink(context, { kitId }, { id: uuidv7(), reason: 'La mère est une cousine de ma femme.' }),
    )
  if (story.kit === 'waitingAboveCeiling' && officer === 'officer4')
    note(requestedDay + 1, team.colleague, 'approve first', (context) => decide(context, kitId, decision(story.kit)))
  if (waits) return null

  const decidedDay = requestedDay + random.between(2, 4)
  note(decidedDay, team.colleague, 'decide kit', (context) => decide(context, kitId, decision(story.kit)))
  if (story.kit === 'returned' || story.kit === 'declined') return null
  if (story.kit === 'voided') {
    note(decidedDay + 2, officer, 'edit approved kit', (context) => raiseFirstLine(context, kitId, supplier))
    return null
  }

  const deliverer = story.code === 'toDeliver' ? team.mentor : team.deliverer
  note(decidedDay + 1, officer, 'assign deliverer', (context) =>
    assignDeliverer(context, kitId, { delivererId: staff[deliverer].id }),
  )
  const partly = story.code === 'toDeliver' && (officer === 'officer2' || officer === 'officer4')
  if (story.kit === 'approved' && !partly) return null
  const deliveredDay = decidedDay + random.between(4, 9)
  const recent = house.age - deliveredDay <= DAYS_WITH_PICTURES
  note(deliveredDay, deliverer, 'deliver kit', (context, on) => {
    const picture = recent ? pictures.pop() : undefined
    return deliver(context, kitId, on, { place: house.village, partly, pictures: picture ? [picture] : [] })
  })
  const verifiedDay = deliveredDay + 12 + (requestedDay % 14)
  if (!partly && requestedDay % 9 !== 0 && verifiedDay < house.age)
    note(verifiedDay, officer, 'verify kit', (context, on) => verify(context, kitId, on))
  return partly ? null : deliveredDay
}

function decision(course: string): Omit<KitDecisionForm, 'contentHash'> {
  if (course === 'returned')
    return { outcome: 'returned', reason: 'Deux devis manquent pour la ligne la plus chère.', noLink: true }
  if (course === 'declined')
    return {
      outcome: 'declined',
      reason: 'Le marché est saturé dans ce village.',
      otherWay: 'Proposer l’embouche ou la formation de couture.',
      noLink: true,
    }
  return { outcome: 'approved', noLink: true }
}

async function decide(context: Context, kitId: string, form: Omit<KitDecisionForm, 'contentHash'>) {
  const { contentHash } = await currentVersion(context, kitId)
  const [line] = await linesForPurpose(context.store.query, 'business', nigerDate(context.now))
  await decideKit(context, kitId, { ...form, contentHash, budgetLineId: line?.id })
}

async function raiseFirstLine(context: Context, kitId: string, supplier: string) {
  const { id, number } = await currentVersion(context, kitId)
  const lines = await linesOf(context, id)
  await editKitLines(context, kitId, {
    id: uuidv7(),
    version: number,
    supplier,
    ...waiver(supplier),
    reason: `${reason} Une unité de plus est demandée.`,
    lines: lines.map(({ item, unit, quantity, unitPrice, position }) => ({
      item,
      unit: unit as 'piece',
      quantity: position === 1 ? quantity + 1 : quantity,
      unitPrice,
    })),
  })
}

/** Handovers of the last weeks show their goods. */
const DAYS_WITH_PICTURES = 60

type Goods = { place: string; partly: boolean; pictures: SealedPicture[] }

async function deliver(context: Context, kitId: string, deliveredOn: string, { place, partly, pictures }: Goods) {
  const { id } = await currentVersion(context, kitId)
  const lines = await linesOf(context, id)
  const handover: Handover = {
    id: uuidv7(),
    deliveredOn,
    place,
    witness: 'Le chef du village',
    caregiverPresent: true,
    signedBy: 'markOnPaper',
    paperNumber: `CB-${kitId.slice(-6).toUpperCase()}`,
    nothingOwed: 'explainedOrally',
    explainedBy: 'Le chef du village',
    note: pictures.length === 0 ? 'Pas de photo : le téléphone était déchargé.' : undefined,
    lines: lines
      .filter(({ tranche }) => tranche === 1)
      .map((line) =>
        partly && line.position === 1
          ? { lineId: line.id, quantity: line.quantity - 1, shortageWhy: 'later' }
          : { lineId: line.id, quantity: line.quantity },
      ),
  }
  await deliverKitWith(context, kitId, handover, pictures)
}

async function verify(context: Context, kitId: string, verifiedOn: string) {
  const kit = await kitToVerify(context, kitId)
  const lines = (kit?.lines ?? []).map(({ lineId, quantity }) => ({ lineId, found: quantity }))
  await verifyKit(context, kitId, { id: uuidv7(), verifiedOn, lines, pictures: [] })
}

async function currentVersion({ store }: Context, kitId: string) {
  const [version] = await store.query
    .select({ id: kitVersions.id, number: kitVersions.number, contentHash: kitVersions.contentHash })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(eq(kits.id, kitId))
  if (!version) throw new Error('the kit was not requested')
  return version
}

function linesOf({ store }: Context, versionId: string) {
  return store.query.select().from(kitLines).where(eq(kitLines.versionId, versionId)).orderBy(kitLines.position)
}

async function catalogueLines({ store }: Context, code: string, shareOfCeiling: () => number) {
  const rows = await store.query
    .select({ line: kitTypeLines })
    .from(kitTypes)
    .innerJoin(kitTypeLines, eq(kitTypeLines.kitTypeId, kitTypes.id))
    .where(eq(kitTypes.code, code))
    .orderBy(kitTypeLines.position)
  const [first] = rows
  if (!first) throw new Error(`no kit ${code} in the catalogue`)
  return {
    kitTypeId: first.line.kitTypeId,
    lines: rows.map(({ line: { itemFr, unit, quantity, unitPriceCeiling } }) => ({
      item: itemFr,
      unit: unit as 'piece',
      quantity,
      unitPrice: Math.floor(((unitPriceCeiling ?? 0) * shareOfCeiling()) / 50) * 50,
    })),
  }
}
