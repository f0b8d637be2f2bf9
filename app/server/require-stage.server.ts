import { redirect } from '@remix-run/node'
import { services } from './services.server'
import { sessionAtStage } from './session.server'

/**
 * The one door of the pages below a full session.
 *
 * @throws {Response} to the sign-in page, which leads everybody where they belong
 */
export async function requireStage(request: Request, stage: 'enrol' | 'secondFactor') {
  const { store, clock } = services()
  const now = clock()
  const waiting = await sessionAtStage(store, now, request, stage)
  if (!waiting) throw redirect('/sign-in')
  return { ...waiting, store, now, request }
}

/** Whoever may be asked for a second factor: to finish signing in, or before a deed. */
export async function requireHalfOrFull(request: Request) {
  const { store, clock } = services()
  const now = clock()
  const holder =
    (await sessionAtStage(store, now, request, 'full')) ?? (await sessionAtStage(store, now, request, 'secondFactor'))
  if (!holder) throw redirect('/sign-in')
  return { ...holder, store, now, request }
}
