import { v7 as uuidv7 } from 'uuid'
import { claims } from '../schema/index'
import type { Db } from '../store'
import { publishedClaims } from './published-claims'

/** Puts the published figures into a database; those that are there already, withdrawn or not, stay as they are. */
export async function loadClaims(tx: Db, addedAt: Date) {
  await tx
    .insert(claims)
    .values(
      publishedClaims.map(({ said, ...claim }) => ({
        ...claim,
        id: uuidv7(),
        said: JSON.stringify(said),
        addedById: null,
        addedAt,
      })),
    )
    .onConflictDoNothing()
}
