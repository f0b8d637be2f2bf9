import { asc, desc, eq } from 'drizzle-orm'
import { kitTypes, users } from '#db/schema/index'
import { communesByDepartment } from '~/domain/households/places'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'

/** Officers, kit types and communes that the links can be narrowed to. */
export async function linkFilterChoices({ store }: Context, locale: Locale) {
  const [officers, types] = await Promise.all([
    store.query
      .select({ value: users.id, label: users.displayName })
      .from(users)
      .where(eq(users.role, 'officer'))
      .orderBy(asc(users.displayName)),
    store.query
      .select({ code: kitTypes.code, fr: kitTypes.labelFr, en: kitTypes.labelEn })
      .from(kitTypes)
      .orderBy(asc(kitTypes.code), desc(kitTypes.version)),
  ])
  const labels = new Map<string, string>()
  for (const type of types) if (!labels.has(type.code)) labels.set(type.code, type[locale])
  return {
    officers,
    kitTypes: [...labels].map(([value, label]) => ({ value, label })),
    communes: communesByDepartment().map(({ department, communes }) => ({
      label: department.name,
      options: communes.map(({ pcode, name }) => ({ value: pcode, label: name })),
    })),
  }
}

export type LinkFilterChoices = Awaited<ReturnType<typeof linkFilterChoices>>
