import type { AppLoadContext } from '@remix-run/node'
import type { Store } from '#db/store'
import { services } from './services.server'

/** Somebody who has not signed in: what the pages before the door know of a request. */
export type Visitor = { store: Store; now: Date; request: Request; address: string; demonstration: boolean }

export function visitorOf(request: Request, { address }: AppLoadContext): Visitor {
  const { store, clock, demonstration } = services()
  return { store, now: clock(), request, address, demonstration }
}
