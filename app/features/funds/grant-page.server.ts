import { asc, eq } from 'drizzle-orm'
import { budgetLines, grants, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { grantStanding } from '~/domain/funds/grant-standing'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { moveRows, ofGrant } from './move-rows.server'

const MOVES_SHOWN = 20

/** A grant, its lines with their balances, and its last moves; null when there is none. */
export async function grantPage({ actor, store, now }: Context, id: string) {
  const { query } = store
  const [row] = await query
    .select({ grant: grants, recordedBy: users.displayName })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.recordedById))
    .where(eq(grants.id, id))
  if (!row) return null
  const today = nigerDate(now)
  const [lines, moves, warnDays] = await Promise.all([
    query.select().from(budgetLines).where(eq(budgetLines.grantId, id)).orderBy(asc(budgetLines.code)),
    moveRows(store, ofGrant(id), MOVES_SHOWN),
    settingInForce(query, 'funds.warnDaysBefore', today),
  ])
  const committed = total(lines.map((line) => line.committed))
  const spent = total(lines.map((line) => line.spent))
  const days = typeof warnDays === 'number' ? warnDays : null
  const { grant, recordedBy } = row
  return {
    grant: { ...grant, recordedAt: grant.recordedAt.toISOString(), recordedBy, committed, spent },
    standing: grantStanding(grant, committed + spent, today, days),
    lines: lines.map((line) => ({ ...line, openedAt: line.openedAt.toISOString(), free: freeOn(line) })),
    moves,
    records: mayEver(actor.role, 'fund.record'),
    decides: mayEver(actor.role, 'fund.decide'),
  }
}

function total(amounts: number[]) {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

function freeOn({ allotted, committed, spent }: { allotted: number; committed: number; spent: number }) {
  return allotted - committed - spent
}
