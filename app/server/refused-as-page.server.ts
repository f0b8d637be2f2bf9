import { Refused } from '~/domain/refused'
import { refusalResponse } from './refusal-response.server'

/** A reading that a rule refuses is a page that says why. */
export async function refusedAsPage<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    throw error instanceof Refused ? refusalResponse(error) : error
  }
}
