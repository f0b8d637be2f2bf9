import { and, desc, eq, inArray, notInArray, or } from 'drizzle-orm'
import { kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { LinePurpose } from '~/domain/funds/fund-words'
import type { KitState } from '~/domain/kits/kit-state'

const SHOWN = 10

type Asked = { id: string; caregiverId: string; childId: string | null; purpose: LinePurpose }
export type EarlierKit = { id: string; number: string; /** Whole XOF. */ total: number; state: KitState }

/**
 * What the same caregiver, or for school the same child, asked for before or was given beside each of these requests,
 * the newest first, ten at most; called off, declined and not yet submitted left out. Source: docs/programme-rules.md §4
 */
export async function earlierKits(db: Db, asked: readonly Asked[]): Promise<Map<string, EarlierKit[]>> {
  if (asked.length === 0) return new Map()
  const caregivers = asked.flatMap((kit) => (kit.childId === null ? kit.caregiverId : []))
  const children = asked.flatMap(({ childId }) => childId ?? [])
  const rows = await db
    .select({
      id: kits.id,
      number: kits.number,
      state: kits.state,
      purpose: kits.purpose,
      caregiverId: kits.caregiverId,
      childId: kits.childId,
      total: kitVersions.total,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(
      and(
        or(inArray(kits.caregiverId, caregivers), inArray(kits.childId, children)),
        notInArray(kits.state, ['draft', 'declined', 'cancelled']),
      ),
    )
    .orderBy(desc(kits.requestedAt), desc(kits.id))
  return new Map(
    asked.map((one) => [
      one.id,
      rows
        .filter((row) => row.id !== one.id && row.purpose === one.purpose && isForTheSame(row, one))
        .slice(0, SHOWN)
        .map(({ id, number, total, state }) => ({ id, number, total, state })),
    ]),
  )
}

function isForTheSame(one: Pick<Asked, 'caregiverId' | 'childId'>, other: Pick<Asked, 'caregiverId' | 'childId'>) {
  return other.childId === null ? one.caregiverId === other.caregiverId : one.childId === other.childId
}
