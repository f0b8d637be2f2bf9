import { claims } from '#db/schema/index'
import type { ClaimWords } from '~/domain/programme/claims'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { ClaimForm } from './claim-form'

/** A published figure stands from now on beside what this database holds; twice the same form is one claim. */
export async function addClaim({ actor, store, now }: Context, form: ClaimForm) {
  const { id, qualifier, figure, unit, population, period, basis, source, note = '' } = form
  const words: ClaimWords = { population, period, basis, source, note }
  await store.write(async (tx) => {
    const [added] = await tx
      .insert(claims)
      .values({
        id,
        code: null,
        qualifier,
        figure,
        unit,
        said: JSON.stringify({ fr: words, en: words }),
        addedById: actor.id,
        addedAt: now,
      })
      .onConflictDoNothing({ target: claims.id })
      .returning({ id: claims.id })
    if (!added) return
    const details = { figure: String(figure), unit, qualifier }
    await recordEvent(tx, { actor, now, action: 'claim.added', subjects: [{ kind: 'claim', id }], details })
  })
}
