import { and, asc, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, kits, kitTypes } from '#db/schema/index'
import { addDays, type CivilDate } from '~/domain/dates'
import { kitUnits } from '~/domain/kits/kit-units'
import { requestKit } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { handedLines } from '~/features/losses/handed-lines.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { replaceableLoss } from '~/server/replaceable-loss.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'

type Context = Parameters<SimulatedDeed['run']>[0]

/** Goods that are gone in two families of the first officer: one replaced by a request that waits, one to be decided. */
export function lossDeeds(today: CivilDate, staff: Staff): SimulatedDeed[] {
  const [replaced, waiting, replacement] = [uuidv7(), uuidv7(), uuidv7()]
  const { id: officerId } = staff.officer
  return [
    by('officer', addDays(today, -14), 'report a theft', (context) =>
      lose(context, officerId, 0, {
        id: replaced,
        kind: 'stolen',
        story: 'La serrure a été forcée pendant le marché.',
      }),
    ),
    by('lead', addDays(today, -12), 'decide to replace it', (context) =>
      decideLoss(context, replaced, {
        outcome: 'replace',
        reason: 'Vol déclaré au chef du village ; l’activité marchait bien.',
        noLink: true,
      }),
    ),
    by('officer', addDays(today, -9), 'ask for the replacement', (context) =>
      askAgain(context, officerId, replaced, replacement),
    ),
    by('officer', addDays(today, -3), 'report a loss', (context) =>
      lose(context, officerId, 1, {
        id: waiting,
        kind: 'lost',
        story: 'Emporté par la pluie avec une partie du hangar.',
      }),
    ),
  ]
}

function by(who: SimulatedDeed['by'], on: CivilDate, what: string, run: SimulatedDeed['run']): SimulatedDeed {
  return { by: who, on, what, run }
}

type Told = { id: string; kind: 'stolen' | 'lost'; story: string }

async function lose(context: Context, officerId: string, place: number, told: Told) {
  const kit = await handedKit(context, officerId, place)
  const [line] = kit ? await handedLines(context.store.query, kit.id) : []
  if (!kit || !line) throw new Error('nothing was handed over')
  const happenedOn = addDays(context.now.toISOString().slice(0, 10), -1)
  await reportLoss(context, kit.id, { ...told, lineId: line.id, quantity: 1, happenedOn })
}

async function askAgain(context: Context, officerId: string, lossId: string, id: string) {
  const kit = await handedKit(context, officerId, 0)
  if (!kit) throw new Error('nothing was handed over')
  const { line, caregiverId, kitTypeCode } = await replaceableLoss(context.store.query, kit.householdId, lossId)
  const [type] = await context.store.query.select().from(kitTypes).where(eq(kitTypes.code, kitTypeCode))
  const unit = kitUnits.find((known) => known === line.unit) ?? 'piece'
  await requestKit(context, kit.householdId, {
    ...{ id, caregiverId, lossId, kitTypeId: type?.id ?? '', lines: [{ ...line, unit }] },
    supplier: 'Fournisseur Zinder 3',
    ...{ waivedWhy: 'singleSupplier', waivedReason: 'Le commerçant du premier kit, qui en a encore la série.' },
    reason: 'Remplace ce qui a été volé ; décision de la responsable.',
  })
  await submitKit(context, id, { version: 1 })
}

/** Kits of open cases, in the order of their numbers. */
async function handedKit({ store }: Context, officerId: string, place: number) {
  const rows = await store.query
    .select({ id: kits.id, householdId: kits.householdId })
    .from(kits)
    .innerJoin(households, eq(households.id, kits.householdId))
    .where(and(eq(kits.state, 'delivered'), eq(households.officerId, officerId), isNull(households.closedOn)))
    .orderBy(asc(kits.number))
    .limit(place + 1)
  return rows[place]
}
