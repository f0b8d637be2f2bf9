import { and, eq, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import type { SubjectKind } from '~/server/record-event.server'
import { visibleChildren } from '~/server/visibility.server'

export type VisibleChild = {
  id: string
  code: string
  sex: 'female' | 'male'
  householdId: string | null
  /** The household's own; never shown to a tutor. */
  reunifiedOn: string | null
}

/** The child as far as this actor may do this to it; null when it is not theirs or has left the household. */
export async function visibleChild(
  db: Db,
  actor: Actor,
  action: Action,
  childId: string,
): Promise<VisibleChild | null> {
  const [child] = await db
    .select({
      id: people.id,
      code: people.code,
      sex: people.sex,
      householdId: people.householdId,
      reunifiedOn: households.reunifiedOn,
    })
    .from(people)
    .leftJoin(households, eq(households.id, people.householdId))
    .where(and(eq(people.id, childId), isNull(people.leftHouseholdOn), visibleChildren(db, actor, action)))
  return child ?? null
}

/** @throws {Refused} 404 */
export async function childOf(db: Db, actor: Actor, action: Action, childId: string): Promise<VisibleChild> {
  const child = await visibleChild(db, actor, action, childId)
  if (!child) throw new Refused('not-there', 404)
  return child
}

/** A deed on a child stands in the child's journal and in the household's. */
export function subjectsOf(child: { id: string; householdId: string | null }): { kind: SubjectKind; id: string }[] {
  const person = { kind: 'person' as const, id: child.id }
  return child.householdId === null ? [person] : [person, { kind: 'household', id: child.householdId }]
}

/** The same of several; a household with three of them is named once. */
export function subjectsOfAll(children: readonly { id: string; householdId: string | null }[]) {
  return [...new Map(children.flatMap(subjectsOf).map((subject) => [subject.id, subject])).values()]
}
