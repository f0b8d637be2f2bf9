import { expect, test } from 'vitest'
import { accounts } from '~/demonstration/accounts'
import { caseDeeds } from '~/demonstration/case-deeds.server'
import { householdCases } from '~/demonstration/household-cases'
import type { Staff } from '~/demonstration/simulated-deeds.server'

const today = '2026-11-19'

test('the same day gives the same programme', () => {
  const staff = Object.fromEntries(accounts.map(({ username }) => [username, { id: username }])) as Staff
  const programme = () =>
    householdCases(today, 5)
      .map((house) => ({ names: house.members.map(({ givenName }) => givenName), ...caseDeeds(house, staff, []) }))
      .map(({ names, deeds }) => [...names, ...deeds.map(({ on, by, what }) => `${on} ${by} ${what}`)])

  expect(programme()).toEqual(programme())
})
