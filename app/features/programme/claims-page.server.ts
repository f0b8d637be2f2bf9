import { asc, eq } from 'drizzle-orm'
import { claims, claimWithdrawals, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { ClaimWords } from '~/domain/programme/claims'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { figuresHeld, type FiguresHeld } from './figures-held.server'
import { publishedMonth } from './published-month.server'

const mostShown = 200

/** Every published figure with what it speaks of, and beside it what this database holds on its own basis. */
export async function claimsPage(context: Context, locale: Locale) {
  const { actor, store } = context
  const mayCount = mayEver(actor.role, 'programme.read')
  const [rows, held] = await Promise.all([
    store.query
      .select({ claim: claims, withdrawal: claimWithdrawals, addedBy: users.displayName })
      .from(claims)
      .leftJoin(claimWithdrawals, eq(claimWithdrawals.claimId, claims.id))
      .leftJoin(users, eq(users.id, claims.addedById))
      .orderBy(asc(claims.addedAt), asc(claims.id))
      .limit(mostShown),
    mayCount ? heldFor(context) : null,
  ])
  const shown = rows.map(({ claim, withdrawal, addedBy }) => ({
    id: claim.id,
    code: claim.code,
    qualifier: claim.qualifier,
    figure: claim.figure,
    unit: claim.unit,
    ...wordsOf(claim.said, locale),
    addedBy,
    addedOn: nigerDate(claim.addedAt),
    withdrawal: withdrawal && { reason: withdrawal.reason, on: nigerDate(withdrawal.withdrawnAt) },
    held: heldOf(claim.code, held),
  }))
  return {
    standing: shown.filter(({ withdrawal }) => withdrawal === null),
    withdrawn: shown.filter(({ withdrawal }) => withdrawal !== null),
    mayCount,
    /** Some figure is held back because a group is small. */
    withheld: mayCount && held === null,
    mayAdd: mayEver(actor.role, 'claim.add'),
  }
}

export type ShownClaim = Awaited<ReturnType<typeof claimsPage>>['standing'][number]

function wordsOf(said: string, locale: Locale): ClaimWords {
  const words = JSON.parse(said) as Record<Locale, ClaimWords>
  return words[locale]
}

/** Inside the team as it stands today, outside as it was made for the month. */
async function heldFor(context: Context) {
  return context.actor.role === 'auditor' ? (await publishedMonth(context)).held : await figuresHeld(context)
}

/** What is held of the same cohort; null where nothing here speaks of it, or where it is withheld. */
function heldOf(code: string | null, held: FiguresHeld | null): number | null {
  const figure = code?.startsWith('zinder.') ? code.slice('zinder.'.length) : ''
  if (held === null) return null
  if (figure === 'children') return held.boys + held.girls
  return Object.entries(held).find(([known]) => known === figure)?.[1] ?? null
}
