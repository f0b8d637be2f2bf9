import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { paymentMethods } from '~/domain/procurement/procurement-words'
import { directDue } from '~/features/payments/direct-due.server'
import { payDirectlyWith } from '~/features/payments/pay-directly.server'
import { toPay } from '~/features/payments/to-pay.server'
import type { SealedPicture } from '~/server/stored-pictures.server'
import type { SimulatedDeed } from './simulated-deeds.server'

type Context = Parameters<SimulatedDeed['run']>[0]

/** Between two days on which suppliers are paid. */
const daysBetweenPayments = 21
/** What was handed over since then waits for its payment. */
const lastPaidDaysAgo = 9

/** Suppliers are paid every three weeks for what they handed over, as long as there are proofs; the last ones wait. */
export function paymentDeeds(today: CivilDate, proofs: SealedPicture[]): SimulatedDeed[] {
  const days = [
    ...daysFrom('2022-03-01', '2023-03-01'),
    ...daysFrom(addDays(today, -500), addDays(today, -lastPaidDaysAgo)),
  ]
  return days.map((on) => ({
    on,
    by: 'logistics2',
    what: 'pay suppliers',
    run: (context) => payAll(context, on, proofs),
  }))
}

async function payAll(context: Context, on: CivilDate, proofs: SealedPicture[]) {
  const waiting = (await toPay(context)).filter(({ of }) => of === 'kit')
  for (const { id: kitId } of waiting) {
    const due = await directDue(context.store.query, kitId)
    if (!due || due.deliveredOn === null || due.deliveredOn > on || due.receivedByIds.includes(context.actor.id))
      continue
    const proof = proofs.pop()
    if (!proof) return
    const method = paymentMethods[proofs.length % paymentMethods.length] ?? 'cash'
    const reference = `F-${on.slice(2, 4)}${on.slice(5, 7)}-${String(proofs.length).padStart(2, '0')}`
    const less = proofs.length % 9 === 0 ? { amount: due.total - 1_000, note: 'Remise du commerçant.' } : {}
    await payDirectlyWith(context, kitId, { id: uuidv7(), method, reference, paidOn: on, amount: due.total, ...less }, [
      proof,
    ])
  }
}

function daysFrom(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = first; day <= last; day = addDays(day, daysBetweenPayments)) days.push(day)
  return days
}
