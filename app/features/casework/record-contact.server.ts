import { and, eq } from 'drizzle-orm'
import { contactChildren, followUpContacts, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { contactRefusal, isFarTooEarly } from '~/domain/casework/contact-refusal'
import { notSaidAway } from '~/domain/casework/not-said-away'
import { nigerDate } from '~/domain/dates'
import { isContactMilestone } from '~/domain/plans/recorded-by-hand'
import { Refused } from '~/domain/refused'
import { sentBefore, unordered } from '~/domain/sent-before'
import { childRoster } from '~/server/child-roster.server'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { recordWhereabouts } from '~/server/record-whereabouts.server'
import { rosterSentBefore } from '~/server/roster-sent-before.server'
import type { ContactForm } from './contact-form'
import { ownCase } from './own-case.server'

/**
 * A contact with a family: who was seen, with whom each child lives and where every child of the roster is. It
 * completes the contact of the plan it was held for; without one it stands by itself.
 *
 * @throws {Refused} not there (404); closed, or the contact is no longer open in the plan (409); a rule says no (422)
 */
export async function recordContact(context: Context, householdId: string, form: ContactForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const household = await ownCase(tx, actor, householdId)
    const [known] = await tx.select().from(followUpContacts).where(eq(followUpContacts.id, form.id))
    if (known?.recordedById === actor.id && known.householdId === householdId) {
      await contactSentBefore(tx, known, form)
      return
    }
    if (known) throw new Refused('try-again', 409)
    if (household.closedOn !== null) throw new Refused('case-closed', 409)
    const refusal = contactRefusal({ ...form, children: form.found }, household.reunifiedOn, nigerDate(now))
    if (refusal) throw new Refused(`contact-${refusal}`, 422)
    const milestone = await openContact(tx, householdId, form)
    await mustBeReturnees(tx, householdId, form)
    await mustBeSaidAway(tx, householdId, form)

    const { found, children, ...contact } = form
    await tx.insert(followUpContacts).values({ ...contact, householdId, recordedById: actor.id, recordedAt: now })
    if (found.length > 0)
      await tx.insert(contactChildren).values(found.map((child) => ({ ...child, contactId: form.id })))
    const check = { householdId, seenOn: form.heldOn, sourceKind: 'contact', sourceId: form.id } as const
    await recordWhereabouts(tx, context, { ...check, answers: children })
    if (milestone)
      await completeMilestone(tx, context, {
        id: form.id,
        householdId,
        code: milestone.code,
        personId: null,
        completedOn: form.heldOn,
        evidence: 'followUpContact',
        evidenceId: form.id,
      })
    await keepFirstDue(tx, context, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'contact.recorded',
      subjects: [
        { kind: 'household', id: householdId },
        ...(milestone ? [{ kind: 'milestone' as const, id: milestone.id }] : []),
      ],
      details: {
        heldOn: form.heldOn,
        how: form.how,
        code: milestone?.code ?? null,
        children: found.length,
        seen: found.filter(({ seen }) => seen).length,
        furtherVisitOn: form.furtherVisitOn,
      },
    })
  })
}

async function contactSentBefore(tx: Db, known: Record<string, unknown>, form: ContactForm) {
  const { found, children, ...contact } = form
  const kept = await tx.select().from(contactChildren).where(eq(contactChildren.contactId, form.id))
  sentBefore(
    { ...known, found: unordered(kept.map(lineOf)) },
    { ...contact, early: null, found: unordered(found.map(lineOf)) },
  )
  await rosterSentBefore(tx, form.id, children)
}

function lineOf({ personId, seen, notSeenWhy, livesWith }: ContactForm['found'][number]) {
  return [personId, seen, notSeenWhy, livesWith]
}

async function openContact(tx: Db, householdId: string, { milestoneId, heldOn, early = false }: ContactForm) {
  if (milestoneId === null) return null
  const milestone = (await milestonesInForce(tx, householdId)).find(({ id }) => id === milestoneId)
  const code = milestone?.code
  if (!milestone || !isContactMilestone(code)) throw new Refused('not-in-plan', 409)
  if (milestone.completion) throw new Refused('already-completed', 409)
  if (isFarTooEarly(heldOn, milestone.plannedOn) && !early)
    throw new Refused('contact-far-too-early', 422, {}, ['early'])
  return { id: milestone.id, code }
}

async function mustBeReturnees(tx: Db, householdId: string, { found }: ContactForm) {
  const returnees = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.householdId, householdId), eq(people.returnee, true)))
  const known = new Set(returnees.map(({ id }) => id))
  if (found.some(({ personId }) => !known.has(personId))) throw new Refused('roster-changed', 422)
}

/** An alarming reason without its absence would open no alert. */
async function mustBeSaidAway(tx: Db, householdId: string, { found, children, heldOn }: ContactForm) {
  const roster = await childRoster({ query: tx }, householdId, heldOn)
  const unsaid = notSaidAway(found, children, new Set(roster.map(({ id }) => id)))
  if (unsaid.length > 0) throw new Refused('contact-not-said-away', 422)
}
