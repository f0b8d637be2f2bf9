import { expect, test } from 'vitest'
import { addDays } from '~/domain/dates'
import { businessStanding } from '~/domain/mentoring/business-standing'
import type { LeanSeasons } from '~/domain/mentoring/lean-season'
import type { SeenVisit } from '~/domain/mentoring/standing-signs'

const today = '2026-11-19'

function seen(overrides: Partial<SeenVisit> = {}): SeenVisit {
  return {
    visitedOn: '2026-11-05',
    state: 'open',
    takings: 10_000,
    costs: 5_000,
    animalsAlive: null,
    animalsValue: null,
    asset: 'stillThere',
    ...overrides,
  }
}

/** Weeks of a trade by what remained of them, the newest first, four days apart. */
function weeks(...nets: number[]) {
  return nets.map((net, place) =>
    seen({ visitedOn: addDays('2026-11-05', -4 * place), takings: 20_000 + net, costs: 20_000 }),
  )
}

function herd(animalsAlive: number | null, animalsValue: number | null = null, state: SeenVisit['state'] = 'open') {
  return seen({ state, takings: null, costs: null, animalsAlive, animalsValue })
}

function ofTrade(visits: SeenVisit[], tooOldDays?: number, entered: LeanSeasons = []) {
  const { standing, signs } = businessStanding(visits, 'trade', null, entered, today, tooOldDays)
  return [standing, ...signs.map(({ code }) => code)]
}

function ofHerd(visits: SeenVisit[], handedOver: { animals: number; value: number } | null) {
  const { standing, signs } = businessStanding(visits, 'livestock', handedOver, [], today)
  return [standing, ...signs.map(({ code }) => code)]
}

test.each([
  ['never visited', [], ['unknown', 'neverVisited']],
  ['closed', [seen({ state: 'closed' })], ['stopped', 'closed']],
  ['closed long ago', [seen({ state: 'closed', visitedOn: '2025-01-01' })], ['stopped', 'closed']],
  ['another activity', [seen({ state: 'changed' })], ['stopped', 'changed']],
  [
    'suspended twice',
    [seen({ state: 'suspended' }), seen({ state: 'suspended', visitedOn: '2026-10-20' })],
    ['stopped', 'suspendedTwice'],
  ],
  [
    'suspended twice on one day',
    [seen({ state: 'suspended' }), seen({ state: 'suspended' })],
    ['atRisk', 'suspended', 'tooFewWeeks'],
  ],
  ['suspended once', [seen({ state: 'suspended' }), seen()], ['atRisk', 'suspended', 'tooFewWeeks']],
  ['reduced', [seen({ state: 'reduced' })], ['atRisk', 'reduced', 'tooFewWeeks']],
  ['the kit sold', [seen({ asset: 'sold' })], ['atRisk', 'assetsGone', 'tooFewWeeks']],
  ['the kit shared', [seen({ asset: 'shared' })], ['holding', 'tooFewWeeks']],
  ['no figures', [seen({ costs: null })], ['unknown', 'figuresMissing']],
  ['no figures, reduced', [seen({ costs: null, state: 'reduced' })], ['atRisk', 'reduced', 'figuresMissing']],
  ['nothing remained', weeks(0, 5_000, 5_000), ['atRisk', 'weekWithoutNet']],
  ['one earlier week', weeks(5_000, 1_000), ['holding', 'tooFewWeeks']],
  ['just under half of the usual', weeks(2_499, 5_000, 5_000), ['atRisk', 'belowOwnWeeks']],
  ['half of the usual', weeks(2_500, 5_000, 5_000), ['holding', 'likeOwnWeeks']],
  ['just under a tenth more', weeks(5_499, 5_000, 5_000), ['holding', 'likeOwnWeeks']],
  ['a tenth more', weeks(5_500, 5_000, 5_000), ['thriving', 'aboveOwnWeeks']],
  ['out of losses', weeks(1, -5_000, -5_000), ['thriving', 'aboveOwnWeeks']],
])('a trade: %s', (_what, visits, expected) => {
  expect(ofTrade(visits)).toEqual(expected)
})

test('a last visit counts up to sixty days, or up to what the setting says', () => {
  const on = (days: number) => [seen({ visitedOn: addDays(today, -days) })]
  expect(ofTrade(on(60))[0]).toBe('holding')
  expect(ofTrade(on(61))).toEqual(['unknown', 'visitTooOld'])
  expect(ofTrade(on(61), 90)[0]).toBe('holding')
})

test('weeks of the lean season are no measure of weeks outside it', () => {
  const november = seen({ takings: 10_000, costs: 5_000 })
  const lean = ['2026-09-30', '2026-08-01', '2026-06-01'].map((visitedOn) => seen({ visitedOn, takings: 5_001 }))
  expect(ofTrade([november, ...lean])).toEqual(['holding', 'tooFewWeeks'])
  const other = ['2026-05-31', '2026-10-01'].map((visitedOn) => seen({ visitedOn, takings: 5_001 }))
  expect(ofTrade([november, ...lean, ...other])).toEqual(['thriving', 'aboveOwnWeeks'])
})

test('the lean season of a year is the one that was entered for it', () => {
  const november = seen({ takings: 10_000, costs: 5_000 })
  const early = ['2026-09-30', '2026-09-01'].map((visitedOn) => seen({ visitedOn, takings: 5_001 }))
  const entered = [{ startsOn: '2026-05-01', endsOn: '2026-08-31' }]
  expect(ofTrade([november, ...early], undefined, entered)).toEqual(['thriving', 'aboveOwnWeeks'])
  const may = ['2026-05-31', '2026-05-01'].map((visitedOn) => seen({ visitedOn, takings: 5_001 }))
  expect(ofTrade([november, ...may], undefined, entered)).toEqual(['holding', 'tooFewWeeks'])
  const otherYear = [{ startsOn: '2025-05-01', endsOn: '2025-08-31' }]
  expect(ofTrade([november, ...early], undefined, otherYear)).toEqual(['holding', 'tooFewWeeks'])
})

test('only the six latest earlier weeks make the usual one, an even number by its middle two', () => {
  const visits = weeks(5_000, 4_000, 5_000, 6_000, 5_000, 5_000, 5_000, 90_000, 90_000)
  const { signs } = businessStanding(visits, 'trade', null, [], today)
  expect(signs[0]?.values).toEqual({ net: 5_000, usual: 5_000, weeks: 6, season: 'other' })
})

test.each([
  ['none alive', [herd(0)], { animals: 4, value: 80_000 }, ['stopped', 'noAnimalAlive']],
  ['not counted', [herd(null)], { animals: 4, value: 80_000 }, ['unknown', 'notCounted']],
  ['nothing to compare', [herd(3)], null, ['holding', 'nothingToCompare']],
  ['as handed over', [herd(4, 80_000)], { animals: 4, value: 80_000 }, ['holding', 'animalsStand']],
  ['one fewer of four', [herd(3, 60_000)], { animals: 4, value: 80_000 }, ['holding', 'animalsStand']],
  ['two fewer of four', [herd(2, 70_000)], { animals: 4, value: 80_000 }, ['atRisk', 'fewerAnimals']],
  ['worth less', [herd(4, 59_999)], { animals: 4, value: 80_000 }, ['atRisk', 'lessValue']],
  ['one more', [herd(5, 80_000)], { animals: 4, value: 80_000 }, ['thriving', 'moreAnimals']],
  ['worth a tenth more', [herd(4, 88_000)], { animals: 4, value: 80_000 }, ['thriving', 'animalsStand', 'moreValue']],
  ['fewer, worth more', [herd(3, 99_000)], { animals: 4, value: 80_000 }, ['holding', 'animalsStand']],
  ['more, but reduced', [herd(5, null, 'reduced')], { animals: 4, value: 1 }, ['atRisk', 'reduced', 'moreAnimals']],
  ['against the first count', [herd(3), herd(null), herd(2)], null, ['thriving', 'moreAnimals']],
] as const)('livestock: %s', (_what, visits, handedOver, expected) => {
  expect(ofHerd([...visits], handedOver)).toEqual(expected)
})
