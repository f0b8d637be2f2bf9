import type { Db } from '#db/store'
import type { KitOutcome } from '~/domain/kits/kit-decision'
import { kitLinesMoved, type LineMove } from '~/domain/kits/kit-lines-moved'
import { shortCode } from '~/domain/text/short-code'
import { staffNames } from '~/server/staff-names.server'
import type { KitRecord, KitVersionRecord } from '~/server/kit-record.server'
import { waiverIn, type Waiver } from '~/domain/procurement/waiver'

export type DecisionView = {
  id: string
  outcome: KitOutcome
  /** An approval that waited for another person's is not the last. */
  completes: boolean
  byName: string
  /** The absent person whose place was taken. */
  onBehalfOfName: string | null
  at: string
  reason: string | null
  otherWay: string | null
  /** Whole XOF, as it stood then. */
  ceiling: number | null
  voidedAt: string | null
}

type SideOfMove = { number: number; at: string; supplier: string; waived: Waiver | null; total: number }

/** What moved between two versions. */
export type MovesView = {
  from: SideOfMove
  to: SideOfMove
  lines: LineMove[]
}

export type VersionView = {
  number: number
  createdAt: string
  byName: string
  submittedAt: string | null
  total: number
  code: string
  decisions: DecisionView[]
  /** Null for the first version. */
  moves: MovesView | null
}

/** Every version of a request, newest first, with what moved since the one before and what was decided on it. */
export async function versionViews(db: Db, { versions }: KitRecord): Promise<VersionView[]> {
  const staff = await staffNames(
    db,
    versions.flatMap(({ createdById, decisions }) => [
      createdById,
      ...decisions.flatMap(({ decidedById, onBehalfOfId }) => [decidedById, onBehalfOfId ?? decidedById]),
    ]),
  )
  return versions.map((version, index) => {
    const before = versions[index + 1]
    return {
      number: version.number,
      createdAt: version.createdAt.toISOString(),
      byName: staff.get(version.createdById) ?? '',
      submittedAt: version.submittedAt?.toISOString() ?? null,
      total: version.total,
      code: shortCode(version.contentHash),
      decisions: version.decisions.map(({ id, outcome, decidedById, decidedAt, voidedAt, ...decision }) => ({
        id,
        outcome,
        completes: decision.completes,
        byName: staff.get(decidedById) ?? '',
        onBehalfOfName: decision.onBehalfOfId === null ? null : (staff.get(decision.onBehalfOfId) ?? ''),
        at: decidedAt.toISOString(),
        reason: decision.reason,
        otherWay: decision.otherWay,
        ceiling: decision.ceiling,
        voidedAt: voidedAt?.toISOString() ?? null,
      })),
      moves: before ? movesBetween(before, version) : null,
    }
  })
}

export function movesBetween(before: KitVersionRecord, after: KitVersionRecord): MovesView {
  return { from: sideOf(before), to: sideOf(after), lines: kitLinesMoved(before.lines, after.lines).map(plainMove) }
}

function sideOf(version: KitVersionRecord): SideOfMove {
  const { number, createdAt, supplier, total } = version
  return { number, at: createdAt.toISOString(), supplier, waived: waiverIn(version), total }
}

/** Rows carry more than a line; only the line leaves the server. */
function plainMove(move: LineMove): LineMove {
  if (move.kind === 'added') return { kind: 'added', after: plainLine(move.after) }
  if (move.kind === 'removed') return { kind: 'removed', before: plainLine(move.before) }
  return { ...move, before: plainLine(move.before), after: plainLine(move.after) }
}

function plainLine({
  position,
  item,
  quantity,
  unit,
  unitPrice,
  tranche,
}: KitVersionRecord['lines'][number] | LineOfMove) {
  return { position, item, quantity, unit, unitPrice, tranche }
}

type LineOfMove = Extract<LineMove, { kind: 'added' }>['after']
