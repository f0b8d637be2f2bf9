import type { Db } from '#db/store'
import type { ReadRow } from '~/domain/imports/read-row'
import type { Actor } from '~/server/context.server'
import { householdsNamed, peopleNamed } from './references.server'

/** What the rows of a part name, found when they are brought in: a household, or a child. */
export type Subjects = ReadonlyMap<string, string>

export async function subjectsOfPart(
  tx: Db,
  actor: Actor,
  rows: readonly { read: ReadRow | null }[],
): Promise<Subjects> {
  const texts = (wanted: ReadRow['kind'][]) =>
    rows.flatMap(({ read }) => (read && wanted.includes(read.kind) ? [nameIn(read)] : []))
  const households = await householdsNamed(tx, actor, texts(['members', 'visits']))
  const people = await peopleNamed(tx, actor, texts(['enrolments']))
  return new Map([...[...households].map(([text, { id }]) => [text, id] as const), ...people])
}

function nameIn({ kind, row }: ReadRow): string {
  if (kind === 'members' || kind === 'visits') return row.household
  return kind === 'enrolments' ? row.child : ''
}
