import { users } from '#db/schema/index'
import type { Store } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { log } from '~/server/log.server'
import { hashPassword } from '~/server/password.server'
import type { SealedPicture } from '~/server/stored-pictures.server'
import { announcedAccounts, demonstrationPassword } from './accounts'
import { addAccounts } from './add-accounts.server'
import { alertDeeds } from './alert-deeds.server'
import { administratorDeeds } from './administrator-deeds.server'
import { caseworkDeeds } from './casework-deeds.server'
import { bulkDeeds } from './bulk-deeds.server'
import { caseDeeds } from './case-deeds.server'
import { cohortDeeds } from './cohort-deeds.server'
import { committeeDeeds } from './committee-deeds.server'
import { comfortDeeds } from './comfort-deeds.server'
import { focalPointDeeds } from './focal-point-deeds.server'
import { decisionDeeds } from './decision-deeds.server'
import { fundDeeds } from './fund-deeds.server'
import { groupDeeds } from './group-deeds.server'
import { intakeDeeds } from './intake-deeds.server'
import { sensitisationDeeds } from './sensitisation-deeds.server'
import { householdCases } from './household-cases'
import { loadPrices } from './load-prices.server'
import { rememberDemonstration } from './is-demonstration.server'
import { lossDeeds } from './loss-deeds.server'
import { meetingDeeds } from './meeting-deeds.server'
import { paymentDeeds } from './payment-deeds.server'
import { goodsPictures } from './goods-picture.server'
import { proofPictures } from './proof-pictures.server'
import { purchaseDeeds } from './purchase-deeds.server'
import { runDeeds, type SimulatedDeed, type Staff } from './simulated-deeds.server'
import { teams } from './teams'
import { supplyDeeds } from './supply-deeds.server'
import { tutoringDeeds } from './tutoring-deeds.server'
import { tutoringGroups } from './tutoring-groups'
import { worryDeeds } from './worry-deeds.server'

/** Fills an empty database with the demonstration programme; a database that has people in it is left alone. */
export async function loadDemonstration(store: Store, now: Date) {
  const [somebody] = await store.query.select({ id: users.id }).from(users).limit(1)
  if (!somebody) {
    const refused = await fillDemonstration(store, now)
    if (refused.length > 0) log.warn({ demonstration: refused.length }, 'deeds of the demonstration were refused')
  }
}

/** What the start of a demonstration prints. */
export function demonstrationAccounts(): string[] {
  const names = announcedAccounts.map(({ username, role }) => `  ${username.padEnd(10)} ${role}`)
  return [`Demonstration accounts (password: ${demonstrationPassword}):`, ...names]
}

/**
 * The cohort of 2022 and a current cohort of 120 households laid out from the day of loading, in one transaction.
 *
 * @param officers how many of the five officers have their 24 households
 * @returns the deeds that a verb refused: none, unless a rule has changed
 */
export async function fillDemonstration(store: Store, now: Date, officers = teams.length): Promise<string[]> {
  const passwordHash = await hashPassword(demonstrationPassword)
  const proofs = await proofPictures(proofsOf(officers))
  const goods = await goodsPictures(2 + 3 * officers)
  return await store.write(async (tx) => {
    const staff = await addAccounts(tx, passwordHash, new Date('2021-12-01T08:00:00Z'))
    await rememberDemonstration(tx, staff.admin, now)
    await loadPrices(tx)
    return await runDeeds(
      tx,
      staff,
      allDeeds(staff, nigerDate(now), officers, { proofs: [...proofs], goods: [...goods] }),
      now,
    )
  })
}

/** A picture proves one payment; a caseload has about fifteen kits that were handed over. */
function proofsOf(officers: number) {
  return 12 + 15 * officers
}

type Pictures = Record<'proofs' | 'goods', SealedPicture[]>

function allDeeds(staff: Staff, today: string, officers: number, { proofs, goods }: Pictures): SimulatedDeed[] {
  const cases = householdCases(today, officers).map((house) => caseDeeds(house, staff, goods))
  const groups = tutoringGroups(
    cases.flatMap(({ pupils }) => pupils),
    today,
  )
  return [
    ...administratorDeeds(today),
    ...fundDeeds(today),
    ...decisionDeeds(today, (username) => staff[username].id),
    ...focalPointDeeds(staff),
    ...cohortDeeds(staff),
    ...cases.flatMap(({ deeds }) => deeds),
    ...groups.flatMap((group) => groupDeeds(group, today, staff)),
    ...tutoringDeeds(groups, today),
    ...caseworkDeeds(staff, today),
    ...intakeDeeds(today),
    ...sensitisationDeeds(today),
    ...comfortDeeds(today),
    ...meetingDeeds(today, staff),
    ...worryDeeds(groups, today),
    ...alertDeeds(today),
    ...bulkDeeds(staff, today, officers),
    ...committeeDeeds(today, staff),
    ...lossDeeds(today, staff),
    ...supplyDeeds(groups, today),
    ...purchaseDeeds(today, proofs.shift()),
    ...paymentDeeds(today, proofs),
  ]
}
