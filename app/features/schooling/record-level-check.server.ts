import { eq } from 'drizzle-orm'
import { levelChecks } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { levelCheckRefusal } from '~/domain/schooling/level-check-refusal'
import type { LevelLanguage } from '~/domain/schooling/levels'
import { oneLevelUpOn } from '~/domain/schooling/one-level-up'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { childOf, subjectsOf } from './visible-child.server'

export type LevelCheckForm = {
  id: string
  childId: string
  checkedOn: CivilDate
  language: LevelLanguage
  /** 0 … 4: the highest level reached; undefined when that ladder was not tested. */
  reading?: number | undefined
  arithmetic?: number | undefined
}

/**
 * One child, one to one. C5 is complete once a check stands a level above the first of the same ladder and language.
 *
 * @throws {Refused} not this actor's child (404), no level, out of range or a day to come (422)
 */
export async function recordLevelCheck(context: Context, form: LevelCheckForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'level.check', form.childId)
    const refusal = levelCheckRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const { id, checkedOn, language, reading = null, arithmetic = null } = form
    const [check] = await tx
      .insert(levelChecks)
      .values({
        id,
        personId: child.id,
        checkedOn,
        language,
        reading,
        arithmetic,
        checkedById: actor.id,
        recordedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: levelChecks.id })
    if (!check) {
      const [done] = await tx.select().from(levelChecks).where(eq(levelChecks.id, id))
      if (done?.checkedById !== actor.id) throw new Refused('not-there', 404)
      sentBefore(done, { personId: child.id, checkedOn, language, reading, arithmetic })
      return
    }

    const checks = await tx.select().from(levelChecks).where(eq(levelChecks.personId, child.id))
    const upOn = oneLevelUpOn(checks)
    if (child.householdId !== null && lowerThanBefore(form, checks)) await followSignals(tx, context, child.householdId)
    if (upOn !== null && child.householdId !== null) {
      await completeMilestone(tx, context, {
        householdId: child.householdId,
        code: 'C5',
        personId: child.id,
        completedOn: upOn,
        evidence: 'levelChecks',
        evidenceId: id,
      })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'level.checked',
      subjects: subjectsOf(child),
      details: { on: checkedOn, language, reading, arithmetic },
    })
  })
}

/** Some earlier check in this language was higher: only then can an alert follow. */
function lowerThanBefore({ id, language, reading = 0, arithmetic = 0 }: LevelCheckForm, checks: Level[]) {
  return checks.some(
    (other) =>
      other.id !== id &&
      other.language === language &&
      ((other.reading ?? 0) > reading || (other.arithmetic ?? 0) > arithmetic),
  )
}

type Level = typeof levelChecks.$inferSelect
