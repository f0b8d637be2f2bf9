import { expect, test } from 'vitest'
import { disclosureRefusal } from '~/domain/consents/disclosure'

const shared = { purpose: 'school', sharedOn: '2026-11-19', kinds: ['schoolFile'], hasBasis: false } as const
const today = '2026-11-19'

test.each([
  ['with consent, today', shared, true, null],
  ['tomorrow', { ...shared, sharedOn: '2026-11-20' }, true, 'shared-in-future'],
  ['nothing', { ...shared, kinds: [] }, true, 'nothing-shared'],
  ['with consent and a basis beside it', { ...shared, hasBasis: true }, true, 'basis-without-need'],
  ['without consent', shared, false, 'no-consent-to-share'],
  ['without consent, to a school, on a basis', { ...shared, hasBasis: true }, false, 'basis-only-authorities'],
  ['without consent, to the authorities', { ...shared, purpose: 'authorities' }, false, 'no-consent-to-share'],
  ['to the authorities, on a basis', { ...shared, purpose: 'authorities', hasBasis: true }, false, null],
] as const)('sharing %s', (_, deed, consent, refusal) => {
  expect(disclosureRefusal(deed, consent, today)).toBe(refusal)
})
