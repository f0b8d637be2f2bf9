import { and, desc, eq } from 'drizzle-orm'
import { businesses, households } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleBusinesses } from '~/server/visibility.server'
import { shownOfKind, type FoundItem } from './found-item'
import { namedSo } from './token-matches.server'

const mostMentored = 500

/** Businesses by the caregiver's name; a mentor's own also by village, commune and what they sell. */
export async function foundBusinesses({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const isMentor = actor.role === 'mentor'
  const found = await db
    .select({ business: businesses, village: households.village, communePcode: households.communePcode })
    .from(businesses)
    .innerJoin(households, eq(households.id, businesses.householdId))
    .where(
      and(
        visibleBusinesses(db, actor, 'business.read'),
        isMentor ? undefined : namedSo(db, businesses.caregiverId, typed),
      ),
    )
    .orderBy(desc(businesses.id))
    .limit(isMentor ? mostMentored : shownOfKind + 1)
  const names = await identitiesOf(
    store,
    found.map(({ business }) => business.caregiverId),
  )
  return found
    .map(({ business: { id, caregiverId, idea }, village, communePcode }) => {
      const place = communePcode === null ? null : placeOf(communePcode)
      return {
        key: id,
        href: `/businesses/${id}`,
        title: fullName(names.get(caregiverId)),
        detail: [idea, village ?? '', place?.name ?? ''],
        known: [idea, village ?? '', place?.name ?? '', ...(place?.aliases ?? [])],
      }
    })
    .filter(({ title, known }) => !isMentor || soundsLike([title, ...known].join(' '), typed))
    .map(({ key, href, title, detail }) => ({ key, href, title, detail }))
}
