import { eq } from 'drizzle-orm'
import { concerns } from '#db/schema/index'
import type { Db } from '#db/store'
import { answerDeadline, answerHoursSettings } from '~/domain/concerns/answer-deadline'
import type { ConcernKind, ReporterContact } from '~/domain/concerns/concern-codes'
import { raisingRefusal } from '~/domain/concerns/concern-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { childToken } from '~/server/visible-concerns.server'
import { childInReach } from './child-in-reach.server'
import { childrenNamed } from './children-named.server'
import { freeCode } from './free-code.server'
import { keepNamed } from './keep-named.server'
import { worrySentAgain } from './worry-sent-again.server'

export type WorryForm = {
  id: string
  kind: ConcernKind
  personId?: string | undefined
  inDanger: boolean
  since?: CivilDate | undefined
  aboutWords?: string | undefined
  words?: string | undefined
  namedUserId?: string | undefined
  namedWords?: string | undefined
  reporterContact?: ReporterContact | undefined
}

/**
 * A worry is kept whoever can read it. A child whom this actor does not meet is left out of it, as an unknown one: who
 * raised it can still say in words whom it is about. The event tells that a worry was raised, and no more.
 *
 * @throws {Refused} since a day to come (422), an id that is somebody else's (404), another worry under the same id
 * (409)
 */
export async function raiseConcern(context: Context, form: WorryForm) {
  const { actor, store, now } = context
  const known = (await childrenNamed(store, [form.personId ?? null])).get(form.personId ?? '')
  await store.write(async (tx) => {
    const [standing] = await tx.select().from(concerns).where(eq(concerns.id, form.id))
    if (standing && standing.raisedById !== actor.id) throw new Refused('not-there', 404)
    if (standing) {
      await worrySentAgain(tx, context, standing, form, (danger) => answerBy(tx, now, danger))
      return
    }
    const { id, kind, inDanger, since = null, aboutWords = null, words = null, namedWords = null } = form
    const today = nigerDate(now)
    const refusal = raisingRefusal({ since }, today)
    if (refusal) throw new Refused(refusal, 422)

    const child = form.personId === undefined ? null : await childInReach(tx, actor, form.personId)
    await tx.insert(concerns).values({
      id,
      code: await freeCode(tx, id),
      kind,
      inDanger,
      since,
      personId: child?.id ?? null,
      personToken: child ? childToken(child.id) : null,
      ...(child ? { childFirstName: known?.firstName, childCode: child.code, childCommune: known?.communePcode } : {}),
      aboutWords,
      namedUserId: form.namedUserId ?? null,
      namedWords,
      words,
      reporterContact: form.reporterContact ?? null,
      raisedById: actor.id,
      raisedAt: now,
      answerBy: await answerBy(tx, now, inDanger),
    })
    await keepNamed(tx, id, { ...form, texts: [aboutWords, words] })
    await recordEvent(tx, { actor, now, action: 'concern.raised', subjects: [{ kind: 'concern', id }] })
  })
}

async function answerBy(tx: Db, now: Date, inDanger: boolean) {
  const hours = async (key: string) => {
    const set = await settingInForce(tx, key, nigerDate(now))
    return typeof set === 'number' ? set : null
  }
  return answerDeadline(now, inDanger, {
    inDanger: await hours(answerHoursSettings.inDanger),
    otherwise: await hours(answerHoursSettings.otherwise),
  })
}
