import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { foundFamilies } from '#db/schema/index'
import { foundRelations } from '~/domain/intake/own-codes'
import { civilDate, formId, name, oneOf, optionalText } from '~/forms/fields'
import { homePlace } from '~/forms/home-place'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function familyForm() {
  return z.object({
    id: formId(),
    relation: oneOf(foundRelations),
    name: name(120),
    foundOn: civilDate(),
    place: homePlace(),
    village: optionalText(80),
    phone: optionalText(30),
  })
}
export type FamilyForm = z.output<ReturnType<typeof familyForm>>

/** Who was found, and where; whether they are the family is for the verification. */
export async function recordFamily(context: Context, personId: string, form: FamilyForm) {
  const { actor, now } = context
  const { id, relation, name, foundOn, place, village = null, phone = null } = form
  await recordOnIntake(context, personId, {
    on: foundOn,
    action: 'intake.familyFound',
    details: { relation, place },
    known: (tx) =>
      tx
        .select({ id: foundFamilies.id })
        .from(foundFamilies)
        .where(and(eq(foundFamilies.id, id), eq(foundFamilies.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(foundFamilies)
        .values({
          id,
          intakeId: intake.id,
          relation,
          name,
          foundOn,
          placePcode: place,
          village,
          phone,
          recordedById: actor.id,
          recordedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: foundFamilies.id }),
  })
}
