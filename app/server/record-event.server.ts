import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { eventSubjects, events } from '#db/schema/index'
import type { Db } from '#db/store'
import { canonicalJson, type CanonicalValue } from '~/domain/text/canonical-json'

export type SubjectKind =
  | 'household'
  | 'person'
  | 'kit'
  | 'business'
  | 'group'
  | 'user'
  | 'setting'
  | 'milestone'
  | 'task'
  | 'concern'
  | 'alert'
  | 'import'
  | 'school'
  | 'place'
  | 'report'
  | 'claim'
  | 'grant'
  | 'budgetLine'
  | 'supplier'
  | 'lot'
  | 'payment'
  | 'store'
  | 'committee'
  | 'supplyRound'

export type Deed = {
  actor: { id: string } | null
  now: Date
  /** `kit.approved`: what was done, in the programme's words; shown through `event.<action>`. */
  action: string
  subjects: { kind: SubjectKind; id: string }[]
  /** Codes, dates, amounts. Never a name and never free text: those stand sealed in the deed's own row. */
  details?: Record<string, CanonicalValue>
}

/** The one event of a verb, in the verb's own transaction, in canonical form with its SHA-256. */
export async function recordEvent(tx: Db, { actor, now, action, subjects, details = {} }: Deed) {
  const id = uuidv7()
  const body = canonicalJson({ v: 1, id, at: now.toISOString(), actor: actor?.id ?? null, action, subjects, details })
  const hash = createHash('sha256').update(body).digest('hex')
  await tx.insert(events).values({ id, at: now, actorId: actor?.id ?? null, action, body, hash })
  await tx.insert(eventSubjects).values(subjects.map(({ kind, id: subjectId }) => ({ subjectId, eventId: id, kind })))
}
