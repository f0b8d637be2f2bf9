import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import type { Modality } from '~/domain/kits/catalogue-words'
import { paymentMethods } from '~/domain/procurement/procurement-words'
import { directDue } from '~/features/payments/direct-due.server'
import { payDirectlyWith } from '~/features/payments/pay-directly.server'
import { toPay } from '~/features/payments/to-pay.server'
import { addSupplier } from '~/features/suppliers/write-supplier.server'
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
  const payees = new Map<Modality, string>()
  return days.map((on) => ({
    on,
    by: 'logistics2',
    what: 'pay suppliers',
    run: (context) => payAll(context, on, { proofs, payees }),
  }))
}

type Purse = { proofs: SealedPicture[]; payees: Map<Modality, string> }

async function payAll(context: Context, on: CivilDate, { proofs, payees }: Purse) {
  for (const { id: kitId, modality: of } of await toPay(context)) {
    if (of === null) continue
    const due = await directDue(context.store.query, kitId, of)
    if (!due || due.deliveredOn === null || due.deliveredOn > on || due.receivedByIds.includes(context.actor.id))
      continue
    const proof = proofs.pop()
    if (!proof) return
    const method = paymentMethods[proofs.length % paymentMethods.length] ?? 'cash'
    const reference = `F-${on.slice(2, 4)}${on.slice(5, 7)}-${String(proofs.length).padStart(2, '0')}`
    const less = proofs.length % 9 === 0 ? { amount: due.total - 1_000, note: 'Remise du commerçant.' } : {}
    const what = of === 'supplierInKind' ? { of } : { of, payeeId: await payeeFor(context, of, payees) }
    const paid = { id: uuidv7(), ...what, method, reference, paidOn: on, amount: due.total, ...less }
    await payDirectlyWith(context, kitId, paid, [proof])
  }
}

const known = {
  landlord: { name: 'Bailleur fictif de Magaria', kind: 'landlord', market: 'Magaria' },
  school: { name: 'École fictive de Magaria', kind: 'school', market: 'Magaria' },
  transportVoucher: { name: 'Transport fictif Magaria–Zinder', kind: 'transport', market: 'Magaria' },
} as const

/** Recorded with the first payment. */
async function payeeFor(context: Context, of: keyof typeof known, payees: Map<Modality, string>) {
  const before = payees.get(of)
  if (before !== undefined) return before
  const id = uuidv7()
  await addSupplier(context, { id, ...known[of], isAnother: true })
  payees.set(of, id)
  return id
}

function daysFrom(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = first; day <= last; day = addDays(day, daysBetweenPayments)) days.push(day)
  return days
}
