import { boundStore } from '#db/bound-store'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { addsUp, daysOf } from '~/domain/schooling/register-refusal'
import type { Context } from '~/server/context.server'
import { recordRegister } from './record-register.server'
import { registerRoster, registersOf } from './register-roster.server'
import { groupOf } from './visible-group.server'

export type GroupRegisterForm = {
  groupId: string
  /** `YYYY-MM` */
  month: string
  daysOpen: number
  /** Said when more days were open than the calendar has. */
  moreThanCalendar: boolean
  children: {
    id: string
    childId: string
    /** Empty: this child's month is not recorded now. */
    daysPresent?: number | undefined
    daysUnknown: number
    replaces?: string | undefined
  }[]
}

/**
 * One month of the school's register for a whole group: days open once, each child's own, all of them or none. Each
 * child's month is the deed that its own page records, with its own event and C4.
 *
 * @throws {Refused} not this actor's group (404), nobody noted, days that do not add up or more than the
 *   calendar has (422), a child's month was recorded meanwhile (409); what is wrong with a child stands at its field
 */
export async function recordGroupRegister(context: Context, form: GroupRegisterForm) {
  const { actor, store, now } = context
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'schooling.record', form.groupId)
    const noted = form.children.flatMap(({ daysPresent, ...child }, place) =>
      daysPresent === undefined ? [] : [{ ...child, daysPresent, field: `children[${place}].daysPresent` }],
    )
    if (noted.length === 0) throw new Refused('nobody-noted', 422)
    const roster = new Set((await registerRoster(tx, actor, group, form.month, today)).map(({ id }) => id))
    if (noted.some(({ childId }) => !roster.has(childId))) throw new Refused('group-changed', 409)

    if (form.daysOpen > daysOf(form.month, today)) throw new Refused('days-do-not-add-up', 422, {}, ['daysOpen'])
    const tooMany = noted.filter((days) => !addsUp({ ...days, daysOpen: form.daysOpen }))
    const fields = tooMany.map(({ field }) => field)
    if (tooMany.length > 0) throw new Refused('days-do-not-add-up', 422, {}, fields)

    const bound = { ...context, store: boundStore(tx) }
    const { month, moreThanCalendar } = form
    const standing = await registersOf(tx, [...roster], form.month)
    for (const { id, childId, daysPresent, daysUnknown, replaces, field } of noted) {
      const days = { daysOpen: form.daysOpen, daysPresent, daysUnknown }
      const before = standing.find((row) => row.id === replaces)
      if (before && sameDays(before, days)) continue
      await atField(field, recordRegister(bound, { id, childId, month, ...days, replaces, moreThanCalendar }))
    }
  })
}

/** Says of which child a refusal speaks, unless it speaks of the month. */
async function atField(field: string, recorded: Promise<void>) {
  try {
    await recorded
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 404 || ofTheMonth(error)) throw error
    throw new Refused(error.reason, error.status, error.values, [field])
  }
}

function ofTheMonth({ fields, reason }: Refused) {
  return fields.length > 0 || reason === 'in-the-future' || reason === 'month-unreadable'
}

type Days = { daysOpen: number; daysPresent: number; daysUnknown: number }

function sameDays(one: Days, other: Days) {
  return (
    one.daysOpen === other.daysOpen && one.daysPresent === other.daysPresent && one.daysUnknown === other.daysUnknown
  )
}
