import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { budgetEntries, budgetLines, budgetMonths, grants, kitCommitments } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { LedgerKind, LinePurpose } from '~/domain/funds/fund-words'
import { Refused } from '~/domain/refused'

type Who = { actor: { id: string }; now: Date }
type Cause = { kitId: string; causeId: string }

/**
 * An approval takes its amount from a line that is open that day. Nothing goes beyond what was allotted: the update
 * asks for room, and the table's own check refuses whatever slips past it.
 *
 * @param amount whole XOF
 * @throws {Refused} 404 no such line; 409 the grant has ended or not begun, the line is for something else, too little left
 */
export async function commitToLine(
  tx: Db,
  who: Who,
  { kitId, causeId, lineId, amount, purpose }: Cause & { lineId: string; amount: number; purpose: LinePurpose },
) {
  const [line] = await tx
    .select({ purpose: budgetLines.purpose, startsOn: grants.startsOn, endsOn: grants.endsOn, code: budgetLines.code })
    .from(budgetLines)
    .innerJoin(grants, eq(grants.id, budgetLines.grantId))
    .where(eq(budgetLines.id, lineId))
  if (!line) throw new Refused('no-such-budget-line', 422)
  const today = nigerDate(who.now)
  if (today < line.startsOn) throw new Refused('grant-not-begun', 409, { line: line.code })
  if (today > line.endsOn) throw new Refused('grant-ended', 409, { line: line.code })
  if (line.purpose !== purpose) throw new Refused('line-for-something-else', 409, { line: line.code })
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  if (held && held.committed + held.spent > 0) throw new Refused('already-committed', 409)
  const [took] = await tx
    .update(budgetLines)
    .set({ committed: sql`${budgetLines.committed} + ${amount}` })
    .where(
      and(
        eq(budgetLines.id, lineId),
        sql`${budgetLines.committed} + ${budgetLines.spent} + ${amount} <= ${budgetLines.allotted}`,
      ),
    )
    .returning({ id: budgetLines.id })
  if (!took) throw new Refused('budget-line-short', 409, { line: line.code })
  await keep(tx, who, 'committed', { kitId, causeId, lineId, committed: amount, spent: 0 })
}

/**
 * What a kit still holds of its line goes back: it was cancelled, or its approval voided. Nothing held, nothing done.
 *
 * @param amount whole XOF at most, where only a part goes back: goods that never come; all of it otherwise
 * @returns whole XOF that went back
 */
export async function releaseCommitment(tx: Db, who: Who, { kitId, causeId, amount }: Cause & { amount?: number }) {
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  const released = held ? Math.min(held.committed, amount ?? held.committed) : 0
  if (!held || released <= 0) return 0
  await move(tx, who, 'released', { kitId, causeId, lineId: held.lineId, committed: -released, spent: 0 })
  return released
}

/**
 * A payment turns what was committed into spending; what was paid less than committed goes back to the line.
 *
 * @param committed whole XOF of the commitment that this payment settles
 * @param paid whole XOF
 * @throws {Refused} 409 the kit holds less than that, or the line cannot bear more
 */
export async function spendCommitment(
  tx: Db,
  who: Who,
  { kitId, causeId, committed, paid }: Cause & { committed: number; paid: number },
) {
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  if (!held || held.committed < committed || paid > committed) throw new Refused('more-than-committed', 409)
  await move(tx, who, 'spent', { kitId, causeId, lineId: held.lineId, committed: -committed, spent: paid })
}

/** Money that came back from a supplier leaves the spending of the kit and its line. */
export async function correctSpending(tx: Db, who: Who, { kitId, causeId, back }: Cause & { back: number }) {
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  if (!held || held.spent < back) throw new Refused('more-than-spent', 409)
  await move(tx, who, 'spendingCorrected', { kitId, causeId, lineId: held.lineId, committed: 0, spent: -back })
}

type Move = { causeId: string; grantId: string; fromLineId: string | null; toLineId: string | null; amount: number }

/**
 * Money from a grant to a line, between two lines of a grant, or back to the grant.
 *
 * @param amount whole XOF
 * @throws {Refused} 409 the grant or the line it comes from has less that is free
 */
export async function allotToLines(tx: Db, who: Who, { causeId, grantId, fromLineId, toLineId, amount }: Move) {
  if (fromLineId === null) await allotOfGrant(tx, grantId, amount)
  else await allotToLine(tx, who, { lineId: fromLineId, causeId, allotted: -amount })
  if (toLineId === null) await allotOfGrant(tx, grantId, -amount)
  else await allotToLine(tx, who, { lineId: toLineId, causeId, allotted: amount })
}

async function allotOfGrant(tx: Db, grantId: string, amount: number) {
  const [took] = await tx
    .update(grants)
    .set({ allottedXof: sql`${grants.allottedXof} + ${amount}` })
    .where(and(eq(grants.id, grantId), sql`${grants.allottedXof} + ${amount} <= ${grants.amountXof}`))
    .returning({ id: grants.id })
  if (!took) throw new Refused('changed-meanwhile', 409)
}

type Allotment = { lineId: string; causeId: string; allotted: number }

async function allotToLine(tx: Db, { actor, now }: Who, { lineId, causeId, allotted }: Allotment) {
  const enough = sql`${budgetLines.committed} + ${budgetLines.spent} <= ${budgetLines.allotted} + ${allotted}`
  const [took] = await tx
    .update(budgetLines)
    .set({ allotted: sql`${budgetLines.allotted} + ${allotted}` })
    .where(and(eq(budgetLines.id, lineId), enough))
    .returning({ id: budgetLines.id })
  if (!took) throw new Refused('changed-meanwhile', 409)
  const row = { id: uuidv7(), lineId, kind: 'moved' as const, allotted, committed: 0, spent: 0, kitId: null, causeId }
  await tx.insert(budgetEntries).values({ ...row, month: nigerDate(now).slice(0, 7), at: now, byId: actor.id })
}

type Change = Cause & { lineId: string; committed: number; spent: number }

async function move(tx: Db, who: Who, kind: LedgerKind, change: Change) {
  await tx
    .update(budgetLines)
    .set({
      committed: sql`${budgetLines.committed} + ${change.committed}`,
      spent: sql`${budgetLines.spent} + ${change.spent}`,
    })
    .where(eq(budgetLines.id, change.lineId))
  await keep(tx, who, kind, change)
}

async function keep(tx: Db, { actor, now }: Who, kind: LedgerKind, change: Change) {
  const { kitId, lineId, committed, spent, causeId } = change
  const month = nigerDate(now).slice(0, 7)
  const row = { id: uuidv7(), lineId, kind, allotted: 0, committed, spent, kitId, causeId, month, at: now }
  await tx.insert(budgetEntries).values({ ...row, byId: actor.id })
  await holdFor(tx, change)
  await tx
    .insert(budgetMonths)
    .values({ lineId, month, committed, spent })
    .onConflictDoUpdate({
      target: [budgetMonths.lineId, budgetMonths.month],
      set: {
        committed: sql`${budgetMonths.committed} + ${committed}`,
        spent: sql`${budgetMonths.spent} + ${spent}`,
      },
    })
}

/** An upsert would not do: the table's checks are asked about the row that was to be inserted, below zero by itself. */
async function holdFor(tx: Db, { kitId, lineId, committed, spent }: Change) {
  const [held] = await tx
    .update(kitCommitments)
    .set({
      lineId,
      committed: sql`${kitCommitments.committed} + ${committed}`,
      spent: sql`${kitCommitments.spent} + ${spent}`,
    })
    .where(eq(kitCommitments.kitId, kitId))
    .returning({ kitId: kitCommitments.kitId })
  if (!held) await tx.insert(kitCommitments).values({ kitId, lineId, committed, spent })
}
