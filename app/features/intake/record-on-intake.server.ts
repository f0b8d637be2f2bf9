import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { intakeDeedRefusal, type DeedRefusal } from '~/domain/intake/intake-refusals'
import type { IntakeFacts } from '~/domain/intake/intake-facts'
import { Refused } from '~/domain/refused'
import type { CanonicalValue } from '~/domain/text/canonical-json'
import type { Context } from '~/server/context.server'
import { recordEvent, type SubjectKind } from '~/server/record-event.server'
import { refreshStage } from './intake-facts.server'
import { ownIntake, type OwnIntake } from './own-intake.server'

type IntakeDeed = {
  on: CivilDate
  action: string
  details: Record<string, CanonicalValue>
  /** The row of a first submission of the same form, by this actor. */
  known: (tx: Db, own: OwnIntake) => Promise<unknown[]>
  /** Why the deed cannot be, beside or instead of what holds for every deed. */
  refusal?: (facts: IntakeFacts, today: CivilDate) => string | null
  /** @returns the row written; nothing when its id is somebody else's */
  write: (tx: Db, own: OwnIntake) => Promise<unknown[]>
  subjects?: (own: OwnIntake) => { kind: SubjectKind; id: string }[]
}

/**
 * One deed in a case at the centre: rule, row, state for the list, event.
 *
 * @throws {Refused} not this actor's (404), the case is closed or the person back (409), an impossible day (422)
 */
export async function recordOnIntake({ actor, store, now }: Context, personId: string, deed: IntakeDeed) {
  await store.write(async (tx) => {
    const own = await ownIntake(tx, actor, personId)
    if ((await deed.known(tx, own)).length > 0) return
    const today = nigerDate(now)
    const rule = deed.refusal ?? ((facts: IntakeFacts) => intakeDeedRefusal(facts, deed.on, today))
    const refusal = rule(own.facts, today)
    if (refusal) throw new Refused(refusal, isState(refusal) ? 409 : 422)

    if ((await deed.write(tx, own)).length === 0) throw new Refused('try-again', 409)
    await refreshStage(tx, own.intake)
    await recordEvent(tx, {
      actor,
      now,
      action: deed.action,
      subjects: [{ kind: 'person', id: personId }, ...(deed.subjects?.(own) ?? [])],
      details: { code: own.person.code, on: deed.on, ...deed.details },
    })
  })
}

function isState(refusal: string) {
  return (
    ['intake-ended', 'already-reunified', 'tracing-refused'] satisfies (DeedRefusal | 'tracing-refused')[] as string[]
  ).includes(refusal)
}
