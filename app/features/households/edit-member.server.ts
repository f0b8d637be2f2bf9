import { eq } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { isAnotherPerson, type KnownPerson } from '~/domain/households/another-person'
import { Refused } from '~/domain/refused'
import '~/i18n/all-languages.server'
import { translator, type Translate } from '~/i18n/translator'
import { askKitsAnew } from '~/server/ask-kits-anew.server'
import type { Context } from '~/server/context.server'
import { identitiesOf, indexNames, sealIdentity } from '~/server/identity.server'
import { recordEvent } from '~/server/record-event.server'
import { identityOf, workOf } from '~/server/add-person.server'
import { rosterEntry, type EditMemberForm } from './member-form'
import { memberStamp } from './member-stamp'
import { ownHousehold } from './own-household.server'
import { checkRoster, rosterOf } from './roster-of.server'

/**
 * Corrects what is known of a member; quiet when that is known already. A caregiver who becomes somebody else takes the
 * approvals of their kits with them.
 *
 * @throws {Refused} not a member (404), changed since it was read (409), another person while a kit of theirs is being
 *   bought or handed over (409), an impossible roster (422)
 */
export async function editMember(context: Context, householdId: string, form: EditMemberForm) {
  const { actor, store, now } = context
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const household = await ownHousehold(tx, actor, householdId)
    const roster = await rosterOf(tx, householdId)
    const member = roster.find(({ id }) => id === form.id)
    if (!member) throw new Refused('not-there', 404)
    const identity = (await identitiesOf({ query: tx }, [form.id])).get(form.id)
    const returnedOn = form.returnedOn ?? household.reunifiedOn ?? undefined
    const work = workOf({ ...form, returnedOn }, today)
    const named = { ...identity, birthDate: undefined, ...identityOf(form) }
    const standing = memberStamp(member, identity)
    if (standing === memberStamp({ ...member, ...work }, named)) return
    if (standing !== form.seen) throw new Refused('changed-meanwhile', 409)
    checkRoster(roster.map((other) => (other.id === form.id ? rosterEntry(form, today) : other)))

    const known = { ...member, givenName: identity?.givenName ?? '', familyName: identity?.familyName ?? '' }
    const corrected = { ...work, ...identityOf(form) }
    if (isAnotherPerson(known, corrected)) {
      const t = translator(actor.locale)
      await askKitsAnew(
        tx,
        context,
        form.id,
        t('member.wasAnother', { from: inWords(known, t), to: inWords(corrected, t) }),
      )
    }
    await tx.update(people).set(work).where(eq(people.id, form.id))
    await sealIdentity(tx, form.id, named)
    await indexNames(tx, form.id, householdId, [form.givenName, form.familyName ?? '', member.code])
    await recordEvent(tx, {
      actor,
      now,
      action: 'member.edited',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: form.id },
      ],
      details: { code: member.code, relation: form.relation },
    })
  })
}

function inWords({ givenName, familyName, birthYear, sex }: KnownPerson, t: Translate) {
  return `${givenName} ${familyName}, ${birthYear}, ${t(`sex.${sex}`)}`
}
