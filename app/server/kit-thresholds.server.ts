import { and, desc, inArray, lte } from 'drizzle-orm'
import { settings } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import type { SettingKey } from '~/domain/settings/known-settings'

const keys = {
  officerCeiling: 'officerKitCeiling',
  secondApprovalAbove: 'kits.secondApprovalAbove',
  committeeAbove: 'kits.committeeAbove',
  suppliesCeiling: 'supplies.officerCeiling',
} as const satisfies Record<keyof KitThresholds, SettingKey>

/** The amounts that decide how many approve and who, as they stand on a day; null for each that nobody has set. */
export async function kitThresholds(db: Db, day: CivilDate): Promise<KitThresholds> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(and(inArray(settings.key, Object.values(keys)), lte(settings.validFrom, day)))
    .orderBy(desc(settings.version))
  const inForce = (key: string) => {
    const value = rows.find((row) => row.key === key)?.value
    return typeof value === 'number' ? value : null
  }
  return {
    officerCeiling: inForce(keys.officerCeiling),
    secondApprovalAbove: inForce(keys.secondApprovalAbove),
    committeeAbove: inForce(keys.committeeAbove),
    suppliesCeiling: inForce(keys.suppliesCeiling),
  }
}
