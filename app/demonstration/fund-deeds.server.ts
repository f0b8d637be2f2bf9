import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import type { FundCurrency, LinePurpose } from '~/domain/funds/fund-words'
import { usualRates } from '~/domain/funds/grant-amount'
import { decideMove } from '~/features/funds/decide-move.server'
import { openLine } from '~/features/funds/open-line.server'
import { proposeMove } from '~/features/funds/propose-move.server'
import { recordGrant } from '~/features/funds/record-grant.server'
import { setValue } from '~/features/settings/set-value.server'
import type { SimulatedDeed } from './simulated-deeds.server'

/** Whole XOF on the two lines of a grant. */
type Allotted = Record<LinePurpose, number>
type Grant = {
  donor: string
  reference: string
  startsOn: CivilDate
  endsOn: CivilDate
  currency: FundCurrency
  amount: number
  allotted: Allotted
}

/**
 * Three made-up grants, the money of two strands on lines of each, confirmed by another person than who proposed it;
 * one grant has ended, one ends soon, and one move waits for its answer.
 */
export function fundDeeds(today: CivilDate): SimulatedDeed[] {
  const grants = grantsUntil(today).map((grant) => ({ ...grant, id: uuidv7(), business: uuidv7(), school: uuidv7() }))
  const [, , ending] = grants
  const declined = uuidv7()
  return [
    by('admin', addDays(today, -40), 'set the warning of grants', (context) =>
      setValue(context, 'funds.warnDaysBefore', { id: uuidv7(), version: 0, value: '60', validFrom: on(context) }),
    ),
    ...grants.flatMap(grantDeeds),
    ...(ending
      ? [
          by('lead', addDays(today, -20), 'propose to move money', (context) =>
            proposeMove(context, ending.id, {
              ...{ id: declined, fromLineId: ending.school, toLineId: ending.business, amount: 1_000_000 },
              reason: 'Moins d’enfants à équiper que prévu.',
            }),
          ),
          by('admin', addDays(today, -18), 'decline the move', (context) =>
            decideMove(context, declined, { outcome: 'declined', reason: 'La rentrée n’est pas encore comptée.' }),
          ),
          by('lead', addDays(today, -1), 'propose another move', (context) =>
            proposeMove(context, ending.id, {
              ...{ id: uuidv7(), fromLineId: ending.business, toLineId: ending.school, amount: 750_000 },
              reason: 'Douze enfants de plus sont inscrits cette année.',
            }),
          ),
        ]
      : []),
  ]
}

function grantsUntil(today: CivilDate): Grant[] {
  return [
    {
      donor: 'Bailleur fictif A',
      reference: 'FIC-A-2022',
      ...{ startsOn: '2022-01-01', endsOn: '2023-12-31', currency: 'XOF', amount: 12_000_000 },
      allotted: { business: 8_000_000, school: 2_000_000 },
    },
    {
      donor: 'Bailleur fictif B',
      reference: 'FIC-B-EUR',
      ...{ startsOn: addDays(today, -760), endsOn: addDays(today, 230), currency: 'EUR', amount: 9_000_000 },
      allotted: { business: 40_000_000, school: 8_000_000 },
    },
    {
      donor: 'Bailleur fictif C',
      reference: 'FIC-C-XOF',
      ...{ startsOn: addDays(today, -320), endsOn: addDays(today, 45), currency: 'XOF', amount: 15_000_000 },
      allotted: { business: 9_000_000, school: 4_000_000 },
    },
  ]
}

function grantDeeds({
  id,
  business,
  school,
  allotted,
  ...grant
}: Grant & { id: string } & Record<LinePurpose, string>) {
  const day = grant.startsOn
  const rateThousandths = usualRates[grant.currency]
  return [
    by('lead', day, 'record a grant', (context) => recordGrant(context, { id, ...grant, rateThousandths })),
    ...lines({ business, school }).flatMap(({ move, ...line }) => [
      by('lead', day, 'open a line', (context) => openLine(context, id, line)),
      by('lead', day, 'propose its money', (context) =>
        proposeMove(context, id, {
          ...{ id: move, fromLineId: null, toLineId: line.id, amount: allotted[line.purpose] },
          reason: 'Budget signé avec le bailleur.',
        }),
      ),
      by('admin', day, 'confirm its money', (context) => decideMove(context, move, { outcome: 'confirmed' })),
    ]),
  ]
}

function lines(ids: Record<LinePurpose, string>) {
  return [
    {
      ...{ id: ids.business, code: '1.1', purpose: 'business' as const, move: uuidv7() },
      ...{ labelFr: 'Kits d’activité', labelEn: 'Business kits' },
    },
    {
      ...{ id: ids.school, code: '2.1', purpose: 'school' as const, move: uuidv7() },
      ...{ labelFr: 'Fournitures scolaires', labelEn: 'School supplies' },
    },
  ]
}

type Context = Parameters<SimulatedDeed['run']>[0]

function on({ now }: Context) {
  return nigerDate(now)
}

function by(who: SimulatedDeed['by'], day: CivilDate, what: string, run: SimulatedDeed['run']): SimulatedDeed {
  return { by: who, on: day, what, run }
}
