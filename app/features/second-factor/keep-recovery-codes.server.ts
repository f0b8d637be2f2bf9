import { eq } from 'drizzle-orm'
import { recoveryCodes } from '#db/schema/index'
import type { Db } from '#db/store'
import { newRecoveryCode, readRecoveryCode, recoveryCodeHash } from '~/server/recovery-code.server'

/** Source: docs/programme-rules.md §6. */
const HOW_MANY = 10

export function newRecoveryCodes() {
  return Array.from({ length: HOW_MANY }, newRecoveryCode)
}

/** In the place of the ones before; only their keyed hashes are kept. */
export async function keepRecoveryCodes(tx: Db, userId: string, codes: string[], now: Date) {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(
    codes.map((code) => ({
      codeHash: recoveryCodeHash(userId, readRecoveryCode(code) ?? ''),
      userId,
      createdAt: now,
    })),
  )
}
