import { sameSitePath } from '~/domain/text/same-site-path'
import { stagePages, type SessionStage } from '~/server/session.server'

/** Where the session just opened goes on: to where the person was going, by way of the second factor if that waits. */
export function onward(request: Request, stage: SessionStage) {
  const next = sameSitePath(new URL(request.url).searchParams.get('next'))
  if (stage === 'full') return next
  return next === '/' ? stagePages[stage] : `${stagePages[stage]}?next=${encodeURIComponent(next)}`
}
