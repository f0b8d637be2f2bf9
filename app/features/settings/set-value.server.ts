import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { knownSetting, settingValue } from '~/domain/settings/known-settings'
import { settingRefusal } from '~/domain/settings/setting-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { newestVersion, writeSetting } from './write-setting.server'

export type ValueForm = {
  id: string
  /** The last version the person saw; 0 before the first. */
  version: number
  value: string
  validFrom: CivilDate
}

/** @throws {Refused} 403 not an administrator, 404 no such setting, 409 set meanwhile, 422 a wrong value or a past day */
export async function setValue({ actor, store, now }: Context, key: string, form: ValueForm) {
  const setting = knownSetting(key)
  if (!setting) throw new Refused('not-there', 404)
  const refusal = settingRefusal(actor, setting, form.validFrom, nigerDate(now))
  if (refusal) throw new Refused(refusal, refusal === 'setting-in-the-past' ? 422 : 403)
  const typed = settingValue(setting, form.value)
  if (typeof typed === 'string') throw new Refused(typed, 422, rangeOf(setting))
  await store.write(async (tx) => {
    const last = await newestVersion(tx, key)
    if (last?.id === form.id) return
    if ((last?.version ?? 0) !== form.version) throw new Refused('changed-meanwhile', 409)
    const { id, validFrom } = form
    const version = form.version + 1
    await writeSetting(tx, { id, key, version, value: typed.value, validFrom, setById: actor.id, setAt: now })
    const details = { key, value: typed.value, validFrom, version, before: last?.value ?? null }
    await recordEvent(tx, { actor, now, action: 'setting.set', subjects: [{ kind: 'setting', id }], details })
  })
}

export function rangeOf(setting: object): Record<string, number> {
  return 'min' in setting && 'max' in setting ? { min: Number(setting.min), max: Number(setting.max) } : {}
}
