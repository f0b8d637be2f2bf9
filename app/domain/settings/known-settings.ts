/** `two`: somebody proposes and another person confirms; everything that moves money. */
export type SettingPeople = 'one' | 'two'

export type KnownSetting = { people: SettingPeople; area: SettingArea } & SettingKind

type SettingKind =
  | { kind: 'days' | 'hours' | 'number' | 'francs'; min: number; max: number }
  | { kind: 'choice'; choices: readonly [string, ...string[]] }

export const settingAreas = ['money', 'caseload', 'concerns', 'alerts', 'businesses', 'surveys'] as const
export type SettingArea = (typeof settingAreas)[number]

/**
 * Everything that can be set by a value, its range, and by how many people. A key that nobody has set has no value:
 * what needs it says so. Ranges catch slips of the keyboard; they are no norm. Source: docs/programme-rules.md §16.
 */
export const knownSettings = {
  officerKitCeiling: { kind: 'francs', min: 0, max: 100_000_000, people: 'two', area: 'money' },
  'kits.secondApprovalAbove': { kind: 'francs', min: 0, max: 100_000_000, people: 'two', area: 'money' },
  'kits.committeeAbove': { kind: 'francs', min: 0, max: 100_000_000, people: 'two', area: 'money' },
  'kits.sumOverDays': { kind: 'days', min: 1, max: 365, people: 'two', area: 'money' },
  'supplies.officerCeiling': { kind: 'francs', min: 0, max: 100_000_000, people: 'two', area: 'money' },
  'kits.decisionDays': { kind: 'days', min: 1, max: 60, people: 'one', area: 'money' },
  'funds.warnDaysBefore': { kind: 'days', min: 1, max: 365, people: 'one', area: 'money' },
  'prices.flagAbovePercent': { kind: 'number', min: 1, max: 500, people: 'one', area: 'money' },
  'stipend.ratePerSession': { kind: 'francs', min: 0, max: 1_000_000, people: 'two', area: 'money' },
  'caseload.limit': { kind: 'number', min: 1, max: 500, people: 'one', area: 'caseload' },
  'concerns.hoursInDanger': { kind: 'hours', min: 1, max: 720, people: 'one', area: 'concerns' },
  'concerns.hoursOtherwise': { kind: 'hours', min: 1, max: 720, people: 'one', area: 'concerns' },
  'alerts.missedDays': { kind: 'days', min: 1, max: 60, people: 'one', area: 'alerts' },
  'business.visitTooOldDays': { kind: 'days', min: 1, max: 365, people: 'one', area: 'businesses' },
  fcsCutoffs: { kind: 'choice', choices: ['21/35', '28/42'], people: 'one', area: 'surveys' },
} as const satisfies Record<string, KnownSetting>

export type SettingKey = keyof typeof knownSettings
export const settingKeys = Object.keys(knownSettings) as SettingKey[]

export function knownSetting(key: string): (KnownSetting & { key: SettingKey }) | null {
  const known = settingKeys.find((candidate) => candidate === key)
  return known ? { ...(knownSettings[known] as KnownSetting), key: known } : null
}

export type ValueRefusal = 'setting-not-a-number' | 'setting-too-small' | 'setting-too-large' | 'setting-not-a-choice'

/** What was typed as the value of a setting, or why it cannot be one. Whole numbers only. */
export function settingValue(setting: KnownSetting, typed: string): { value: number | string } | ValueRefusal {
  if (setting.kind === 'choice') return setting.choices.includes(typed) ? { value: typed } : 'setting-not-a-choice'
  const value = /^\d{1,12}$/.test(typed) ? Number(typed) : null
  if (value === null) return 'setting-not-a-number'
  if (value < setting.min) return 'setting-too-small'
  return value > setting.max ? 'setting-too-large' : { value }
}
