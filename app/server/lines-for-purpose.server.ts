import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm'
import { budgetLines, grants } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'

/** More lines of one purpose than this are not chosen between on one screen. */
const LINES_SHOWN = 50

export type BudgetLine = Awaited<ReturnType<typeof linesForPurpose>>[number]

/** Lines that can bear a commitment that day, the one with the most free money first. Amounts in whole XOF. */
export async function linesForPurpose(db: Db, purpose: LinePurpose, today: CivilDate) {
  const lines = await read(db)
    .where(and(eq(budgetLines.purpose, purpose), lte(grants.startsOn, today), gte(grants.endsOn, today)))
    .orderBy(desc(sql`${budgetLines.allotted} - ${budgetLines.committed} - ${budgetLines.spent}`), asc(budgetLines.id))
    .limit(LINES_SHOWN)
  return lines.map(withRest)
}

/** One line whatever its grant's dates, or null. */
export async function budgetLine(db: Db, id: string) {
  const [line] = await read(db).where(eq(budgetLines.id, id))
  return line ? withRest(line) : null
}

function withRest<Line extends { allotted: number; committed: number; spent: number }>(line: Line) {
  return { ...line, free: line.allotted - line.committed - line.spent }
}

function read(db: Db) {
  return db
    .select({
      id: budgetLines.id,
      code: budgetLines.code,
      labelFr: budgetLines.labelFr,
      labelEn: budgetLines.labelEn,
      purpose: budgetLines.purpose,
      allotted: budgetLines.allotted,
      committed: budgetLines.committed,
      spent: budgetLines.spent,
      grantId: grants.id,
      donor: grants.donor,
      grantReference: grants.reference,
      startsOn: grants.startsOn,
      endsOn: grants.endsOn,
    })
    .from(budgetLines)
    .innerJoin(grants, eq(grants.id, budgetLines.grantId))
    .$dynamic()
}
