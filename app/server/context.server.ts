import { redirect } from '@remix-run/node'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import { mayEver, type Action } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Locale } from '~/i18n/locale'
import { localeOf } from './locale.server'
import { refusalResponse } from './refusal-response.server'
import { services } from './services.server'
import { actorOfSession, stageOfSession, stagePages } from './session.server'
import { redirectToSignIn } from './session-cookie.server'

/** `locale`: in a request the language of its page, so that sentences made on the server are in it. */
export type Actor = { id: string; username: string; displayName: string; role: Role; locale: Locale }

/** Built once a request; nothing else reads the clock or the session. */
export type Context = { actor: Actor; store: Store; now: Date }

/**
 * The one door of loaders and actions: somebody signed in with a full session.
 *
 * @param action refuses with 403 a role that can never do it; which objects it reaches is for readings and verbs
 * @throws {Response} without a full session to the sign-in page or the stage's own, or 401 for a form, which the browser
 * can then send again; 403 for a role that may never
 */
export async function requireContext(request: Request, action?: Action): Promise<Context> {
  const { store, clock } = services()
  const now = clock()
  const actor = await actorOfSession(store, now, request)
  if (!actor && isWrite(request)) throw refusalResponse(new Refused('session-ended', 401))
  if (!actor) throw await redirectToTheDoor(store, now, request)
  if (action && !mayEver(actor.role, action)) throw refusalResponse(new Refused('not-your-role', 403))
  return { actor: { ...actor, locale: localeOf(request) }, store, now }
}

/** Whoever has shown one half of who they are goes on where they stopped; everybody else begins. */
async function redirectToTheDoor(store: Store, now: Date, request: Request) {
  const stage = await stageOfSession(store, now, request)
  return stage === null || stage === 'full' ? redirectToSignIn(request) : redirect(stagePages[stage])
}

function isWrite({ method }: Request) {
  return method !== 'GET' && method !== 'HEAD'
}
