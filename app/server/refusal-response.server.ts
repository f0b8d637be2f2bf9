import { data } from '@remix-run/node'
import type { Refused } from '~/domain/refused'

/** A refusal that cannot stay on its screen: the page of its status says what happened and what to do. */
export function refusalResponse({ reason, status, values }: Refused) {
  return data({ reason, values }, { status })
}
