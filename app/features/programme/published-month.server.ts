import { eq } from 'drizzle-orm'
import { boundStore } from '#db/bound-store'
import { publishedSnapshots } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { reportedHouseholds } from './counted-rows.server'
import { figuresHeld, type FiguresHeld } from './figures-held.server'
import { fileFilter } from './programme-filter'
import { programmeNumbers } from './programme-numbers.server'

type Numbers = Awaited<ReturnType<typeof programmeNumbers>>
type Figures = { numbers: Numbers; held: FiguresHeld | null }
type PublishedMonth = Figures & { householdIds: string[]; madeOn: CivilDate }

/**
 * What is outside the team of the last month that is over: counted at its first reading and kept, so that nobody can
 * tell a family by what changes in figures of one day. The first wins. Source: docs/programme-rules.md §5.
 */
export async function publishedMonth(context: Context): Promise<PublishedMonth> {
  const month = fileFilter(nigerDate(context.now)).asOf.slice(0, 7)
  const kept = await keptMonth(context.store.query, month)
  if (kept) return kept
  return await context.store.write(async (tx) => {
    const first = await keptMonth(tx, month)
    if (first) return first
    const figures = await countMonth({ ...context, store: boundStore(tx) })
    const row = { month, madeAt: context.now }
    await tx.insert(publishedSnapshots).values([
      { ...row, kind: 'figures', content: { numbers: figures.numbers, held: figures.held } },
      { ...row, kind: 'counted', content: figures.householdIds },
    ])
    return figures
  })
}

async function keptMonth(db: Db, month: string): Promise<PublishedMonth | null> {
  const rows = await db.select().from(publishedSnapshots).where(eq(publishedSnapshots.month, month))
  const figures = rows.find(({ kind }) => kind === 'figures')
  const counted = rows.find(({ kind }) => kind === 'counted')
  if (!figures || !counted) return null
  return {
    ...(figures.content as Figures),
    householdIds: counted.content as string[],
    madeOn: nigerDate(figures.madeAt),
  }
}

/** As an auditor sees it, whoever reads first. */
async function countMonth(context: Context): Promise<PublishedMonth> {
  const outside: Context = { ...context, actor: { ...context.actor, role: 'auditor' } }
  const filter = fileFilter(nigerDate(context.now))
  const numbers = await programmeNumbers(outside, filter)
  const held = await figuresHeld(outside)
  const { ids } = await reportedHouseholds(outside, filter)
  return { numbers, held, householdIds: ids, madeOn: nigerDate(context.now) }
}
