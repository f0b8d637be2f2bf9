import { Refused } from '~/domain/refused'
import { refusalResponse } from './refusal-response.server'

/**
 * What a reading found. Somebody else's object answers exactly like a missing one.
 *
 * @throws {Response} 404
 */
export function found<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw refusalResponse(new Refused('not-there', 404))
  return found
}
