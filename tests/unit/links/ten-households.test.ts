import { describe, expect, test } from 'vitest'
import { compareLink } from '~/domain/links/compare-link'
import { linksOf } from '~/domain/links/default-links'
import { linkUnits, type MilestoneRow, type ResultRow } from '~/domain/links/link-units'
import type { Measure } from '~/domain/links/measures'
import { pairUnit } from '~/domain/links/pair-unit'
import { rcsi } from '~/domain/surveys/rcsi'
import { score, type Answer } from '~/domain/surveys/score'

const asOf = '2027-06-30'

const milestones: MilestoneRow[] = [
  completed('M4', 'H01', 'H01-mother', '2027-01-10'),
  completed('M4', 'H02', 'H02-mother', '2027-01-10'),
  completed('M4', 'H03', 'H03-mother', '2027-01-10'),
  { ...completed('M4', 'H04', 'H04-mother', '2026-09-01'), withdrawn: true },
  completed('M4', 'H04', 'H04-mother', '2027-01-20'),
  completed('M4', 'H05', 'H05-mother', '2027-02-01'),
  completed('X', 'H05', null, '2027-05-30'),
  completed('M4', 'H06', 'H06-mother', '2027-03-02'),
  completed('M4', 'H07', 'H07-mother', '2027-01-10'),
  completed('M4', 'H08', 'H08-mother', '2027-01-10'),
  completed('M4', 'H09', 'H09-mother', '2027-01-10'),
  completed('M4', 'H10', 'H10-mother', '2027-01-10'),
  completed('C1', 'H03', 'H03-first', '2027-01-15'),
  completed('C1', 'H03', 'H03-second', '2027-02-15'),
  completed('M5', 'H02', 'H02-mother', '2027-02-08'),
  completed('F2', 'H01', null, '2027-02-01'),
]

const surveys: ResultRow[] = [
  survey('H01', '2026-12-20', [7, 2, 3, 2, 2]),
  survey('H01', '2027-04-10', [2, 0, 1, 0, 0]),
  survey('H02', '2026-12-20', [7, 2, 3, 2, 2]),
  survey('H02', '2027-04-10', [4, 1, 0, 0, 0]),
  survey('H03', '2027-01-10', [5, 2, 2, 2, 1]),
  survey('H03', '2027-03-31', [3, 0, 0, 0, 0]),
  survey('H03', '2027-04-20', [7, 7, 7, 7, 4]),
  survey('H04', '2026-08-20', [7, 7, 7, 7, 7]),
  survey('H04', '2027-01-05', [4, 0, 0, 0, 0]),
  survey('H04', '2027-04-20', [5, 2, 2, 2, 1]),
  survey('H05', '2027-01-15', [0, 0, 0, 0, 6]),
  survey('H05', '2027-05-01', [1, 0, 0, 0, 6]),
  survey('H06', '2027-02-20', [3, 0, 0, 0, 0]),
  survey('H06', '2027-06-30', [0, 0, 0, 0, 0]),
  survey('H07', '2026-09-11', [7, 2, 3, 2, 2]),
  survey('H07', '2027-04-10', [0, 0, 0, 0, 0]),
  survey('H08', '2026-12-20', [7, 2, 3, 2, 2]),
  { ...survey('H08', '2027-04-10', []), status: 'notFound' },
  survey('H09', '2026-12-20', [7, 2, 3, 2, 2]),
  survey('H09', '2027-04-10', [2, 'dontKnow', 1, 0, 0]),
  survey('H10', '2026-12-20', [7, 2, 3, 2, 2]),
  survey('H10', '2027-05-11', [0, 0, 0, 0, 0]),
]

describe('ten households, kit delivered to rCSI', () => {
  const link = linkTo('M4', 'rcsi')
  const units = linkUnits(link, milestones, surveys)

  test('the row', () => {
    expect(compareLink(link, units, asOf)).toEqual({
      eligible: 10,
      paired: 6,
      noBefore: 1,
      notFoundOrRefused: 1,
      notComputable: 1,
      notDone: 1,
      improved: { n: 3, interval: interval(0.5, 0.1876, 0.8124) },
      same: { n: 2, interval: interval(0.3333, 0.0968, 0.7) },
      worse: { n: 1, interval: interval(0.1667, 0.0301, 0.5635) },
      signTestP: 0.625,
      mcnemarP: null,
      overlap: 2,
      windowOpen: 0,
      notReached: 0,
      notPlanned: 0,
      byReached: null,
    })
  })

  test('each household has its one outcome', () => {
    const outcomes = units.map((unit) => {
      const pair = pairUnit(link, unit, asOf)
      return [unit.id, pair.kind === 'paired' ? pair.change : pair.kind]
    })
    expect(outcomes).toEqual([
      ['H01', 'improved'],
      ['H02', 'improved'],
      ['H03', 'improved'],
      ['H04', 'same'],
      ['H05', 'worse'],
      ['H06', 'same'],
      ['H07', 'noBefore'],
      ['H08', 'notFoundOrRefused'],
      ['H09', 'notComputable'],
      ['H10', 'notDone'],
    ])
  })

  test('the corrected household starts at the completion that stands', () => {
    const corrected = units.filter(({ id }) => id === 'H04').map((unit) => pairUnit(link, unit, asOf))
    expect(corrected).toMatchObject([
      { t0: '2027-01-20', before: { on: '2027-01-05' }, after: { on: '2027-04-20' }, change: 'same' },
    ])
  })

  test('the day before the last window ends, that household still waits', () => {
    expect(compareLink(link, units, '2027-06-29')).toMatchObject({ eligible: 9, paired: 5, windowOpen: 1 })
  })
})

describe('two children of one household, enrolled to children at home', () => {
  const link = linkTo('C1', 'childrenAtHome')
  const rounds = [round('H03', '2027-01-10', 1), round('H03', '2027-04-15', 0)]
  const units = linkUnits(link, milestones, rounds)

  test('the household counts once, from its first enrolled child', () => {
    expect(compareLink(link, units, asOf)).toMatchObject({ eligible: 1, paired: 1, improved: { n: 1 } })
    expect(units.map((unit) => pairUnit(link, unit, asOf))).toMatchObject([{ t0: '2027-01-15' }])
  })

  test('for a measure of the child, each child counts', () => {
    const attendance = linkTo('C1', 'attendance')
    expect(linkUnits(attendance, milestones, []).map(({ id }) => id)).toEqual(['H03-first', 'H03-second'])
  })
})

function completed(milestone: string, householdId: string, personId: string | null, on: string): MilestoneRow {
  return { milestone, householdId, personId, dueOn: on, completedOn: on, withdrawn: false }
}

function survey(unitId: string, on: string, days: readonly Answer[]): ResultRow {
  const answers = Object.fromEntries(rcsi.questions.map(({ code }, index) => [code, days[index]]))
  const scored = score(rcsi, answers)
  const { value, band } =
    scored.kind === 'computed' ? { value: scored.score, band: scored.bandRank } : { value: null, band: null }
  return { unitId, on, status: 'done', value, band, instrumentVersion: '1 3/18' }
}

function round(unitId: string, on: string, value: number): ResultRow {
  return { unitId, on, status: 'done', value, band: null, instrumentVersion: '1' }
}

function linkTo(milestone: string, measure: Measure) {
  const link = linksOf(milestone).find((link) => link.measure === measure)
  if (!link) throw new Error(`${milestone} is not linked to ${measure}`)
  return link
}

function interval(share: number, low: number, high: number) {
  return { share: near(share), low: near(low), high: near(high) }
}

function near(number: number): unknown {
  return expect.closeTo(number, 4)
}
