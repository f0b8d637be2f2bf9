import { and, eq, ne } from 'drizzle-orm'
import { whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ChildAnswer } from '~/domain/roster/child-answer'
import { sentBefore, unordered } from '~/domain/sent-before'

/** @throws {Refused} 409 a deed that comes again, with other answers on the children than it has kept */
export async function rosterSentBefore(tx: Db, sourceId: string, answers: readonly ChildAnswer[]) {
  const kept = await tx
    .select()
    .from(whereabouts)
    .where(and(eq(whereabouts.sourceId, sourceId), ne(whereabouts.state, 'notAsked')))
  const lines = kept.map(({ personId, state, why, since, place }) => [personId, state, why, since, place])
  const sent = answers.filter(({ where }) => where !== 'notAsked')
  sentBefore({ children: unordered(lines) }, { children: unordered(sent.map(lineOf)) })
}

function lineOf({ personId, where, why = 'notKnown', since, place }: ChildAnswer) {
  return where === 'away' ? [personId, where, why, since, place] : [personId, where, null, null, null]
}
