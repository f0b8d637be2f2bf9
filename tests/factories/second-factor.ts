import { generateTOTP } from '@epic-web/totp'
import { eq } from 'drizzle-orm'
import { totpFactors } from '#db/schema/index'
import type { Store } from '#db/store'
import { keepRecoveryCodes } from '~/features/second-factor/keep-recovery-codes.server'
import { openSessionFor } from '~/server/session.server'
import { accountOf, visitorTo } from './accounts'
import { requestWith } from './signed-in-request'
import { testNow } from './staff'

export const testSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const testCodes = ['ABCDE-FGHJK', '12345-6789Z', 'QRSTV-WXYZ0']

/** The six digits that an app shows now. */
export async function codeNow(secret = testSecret) {
  const { otp } = await generateTOTP({ secret, period: 30, digits: 6, algorithm: 'SHA-1', charSet: '0123456789' })
  return otp
}

/** Somebody who can sign in, with a code app and recovery codes. */
export async function enrolledAccount(store: Store, overrides: Parameters<typeof accountOf>[1] = {}) {
  const account = await accountOf(store, overrides)
  await giveFactor(store, account.id)
  return account
}

export async function giveFactor(store: Store, userId: string) {
  await store.write(async (tx) => {
    await tx.insert(totpFactors).values({ userId, secret: testSecret, lastStep: 0, createdAt: testNow })
    await keepRecoveryCodes(tx, userId, testCodes, testNow)
  })
}

export async function lastStepOf(store: Store, userId: string) {
  const [row] = await store.query.select().from(totpFactors).where(eq(totpFactors.userId, userId))
  return row?.lastStep ?? null
}

/** A browser whose session has come this far, outside the demonstration. */
export async function atStage(
  store: Store,
  userId: string,
  stage: 'enrol' | 'secondFactor' | 'full',
  { now = testNow, secondFactorAt = null as Date | null, path = '/second-factor' } = {},
) {
  const token = await store.write((tx) => openSessionFor(tx, userId, stage, now, secondFactorAt))
  return { token, ...visitorTo(store, { request: requestWith(token, path, {}), now, demonstration: false }) }
}
