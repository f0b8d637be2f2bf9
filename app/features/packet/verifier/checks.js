import { chainChecks, eventsCheck, signatureCheck, storyCheck } from './chain-checks.js'
import { contentsCheck, openingsCheck } from './openings.js'
import { personsCheck } from './persons.js'
import { rowsCheck } from './rows.js'
import { budgetCheck, decisionsCheck, deedsCheck, picturesCheck, totalsCheck } from './story-checks.js'

/**
 * @typedef {import('./finding.js').Finding} Finding
 * @typedef {{ packet: string, chain: string, openings: string | null, pictures: { id: string, base64: string }[] }} Given
 */

/**
 * Everything that can be checked without asking anybody.
 *
 * @param {Given} given
 * @returns {Promise<Finding[]>}
 */
export async function checksOf({ packet: packetText, chain: chainText, openings: openingsText, pictures }) {
  const packet = JSON.parse(packetText)
  const chain = JSON.parse(chainText)
  const openings = openingsText === null ? null : JSON.parse(openingsText).openings
  return [
    await storyCheck(packetText, chain),
    await signatureCheck(packetText, chain),
    await eventsCheck(packet, chain),
    ...(await chainChecks(chain)),
    await openingsCheck(packet, openings),
    await contentsCheck(packet, openings),
    decisionsCheck(packet),
    deedsCheck(packet),
    await rowsCheck(packet),
    personsCheck(packet),
    totalsCheck(packet),
    budgetCheck(packet),
    await picturesCheck(packet, pictures),
  ]
}
