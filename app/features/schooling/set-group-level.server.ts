import { eq } from 'drizzle-orm'
import { groups } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { LevelLadder, LevelLanguage } from '~/domain/schooling/levels'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { openGroupOf } from './visible-group.server'

export type GroupLevelForm = {
  groupId: string
  kind: 'byLevel' | 'mixed'
  ladder?: LevelLadder | undefined
  language?: LevelLanguage | undefined
  /** 0 … 4 */
  level?: number | undefined
}

/**
 * What a group works on: a step of one ladder in one language, or mixed.
 *
 * @throws {Refused} not this actor's group (404), a group by level without its step (422)
 */
export async function setGroupLevel({ actor, store, now }: Context, form: GroupLevelForm) {
  await store.write(async (tx) => {
    const group = await openGroupOf(tx, actor, 'schooling.record', form.groupId)
    const next = stepOf(form)
    const { ladder, language, level } = group
    if (next.ladder === ladder && next.language === language && next.level === level) return
    await tx.update(groups).set(next).where(eq(groups.id, group.id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.levelSet',
      subjects: [{ kind: 'group', id: group.id }],
      details: { ...next, before: { ladder, language, level } },
    })
  })
}

function stepOf({ kind, ladder, language, level }: GroupLevelForm) {
  if (kind === 'mixed') return { ladder: null, language: null, level: null }
  if (ladder === undefined || language === undefined || level === undefined) throw new Refused('group-level', 422)
  return { ladder, language, level }
}
