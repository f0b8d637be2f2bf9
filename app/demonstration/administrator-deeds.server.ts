import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { templateVersions } from '#db/schema/index'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { changeDraft } from '~/features/settings/change-draft.server'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { draftTemplate } from '~/features/settings/draft-template.server'
import { enterPeriod } from '~/features/settings/enter-period.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { setMarketDays } from '~/features/settings/set-market-days.server'
import { setValue } from '~/features/settings/set-value.server'
import { milestoneRows } from '~/features/settings/template-content.server'
import { demonstrationCeiling } from './kit-prices'
import type { SimulatedDeed } from './simulated-deeds.server'

/**
 * What the lead proposes and the administrator confirms or sets; one proposal waits for its answer, and a draft of the
 * milestones for its trial.
 */
export function administratorDeeds(today: CivilDate): SimulatedDeed[] {
  const first = uuidv7()
  const draft = uuidv7()
  const month = addDays(today, -40)
  return [
    by('lead', '2022-01-02', 'propose a ceiling', (context) =>
      propose(context, first, { version: 0, francs: demonstrationCeiling, reason: 'Premier plafond du programme.' }),
    ),
    by('admin', '2022-01-02', 'confirm the ceiling', (context) =>
      decideProposal(context, first, { outcome: 'confirmed' }),
    ),
    by('admin', month, 'set the caseload limit', (context) =>
      setValue(context, 'caseload.limit', { id: uuidv7(), version: 0, value: '40', validFrom: nigerDate(context.now) }),
    ),
    by('admin', month, 'enter the school year', (context) => enterPeriod(context, schoolYear(today))),
    ...markets.map(([pcode, day]) =>
      by('admin', month, `set the market of ${pcode}`, (context) => setMarketDays(context, pcode, { days: [day] })),
    ),
    by('lead', addDays(today, -2), 'propose another ceiling', (context) =>
      propose(context, uuidv7(), {
        version: 1,
        francs: demonstrationCeiling + 25_000,
        reason: 'Le prix des animaux a monté depuis la récolte.',
      }),
    ),
    by('admin', addDays(today, -1), 'draft the milestones', (context) =>
      draftTemplate(context, { id: draft, kind: 'milestones' }),
    ),
    by('admin', addDays(today, -1), 'give the training more time', (context) => moreTimeForTraining(context, draft)),
  ]
}

type Context = Parameters<SimulatedDeed['run']>[0]

/** Market days of the communes the teams work in; made up. 1 is Monday. */
const markets = [
  ['NE007005005', 2],
  ['NE007005007', 4],
  ['NE007006004', 7],
  ['NE007007007', 3],
  ['NE007007002', 6],
  ['NE007011002', 4],
] as const

function by(who: SimulatedDeed['by'], on: CivilDate, what: string, run: SimulatedDeed['run']): SimulatedDeed {
  return { by: who, on, what, run }
}

function propose(
  context: Context,
  id: string,
  { version, francs, reason }: { version: number; francs: number; reason: string },
) {
  const form = { id, version, value: String(francs), validFrom: nigerDate(context.now), reason }
  return proposeSetting(context, 'officerKitCeiling', form)
}

function schoolYear(today: CivilDate) {
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= '10-01' ? 0 : 1)
  return { id: uuidv7(), kind: 'schoolYear' as const, startsOn: `${year}-10-01`, endsOn: `${year + 1}-06-30` }
}

async function moreTimeForTraining(context: Context, id: string) {
  const [draft] = await context.store.query.select().from(templateVersions).where(eq(templateVersions.id, id))
  const rows = milestoneRows(draft?.content ?? '[]').map((row) => (row.code === 'M2' ? { ...row, offset: 75 } : row))
  await changeDraft(context, id, { kind: 'milestones', seen: draft?.contentHash ?? '', rows })
}
