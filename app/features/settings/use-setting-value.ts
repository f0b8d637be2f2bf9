import type { KnownSetting } from '~/domain/settings/known-settings'
import { useFormats, useT } from '~/i18n/language'

/** A value as people read it: with its unit. */
export function useSettingValue() {
  const t = useT()
  const formats = useFormats()
  return ({ kind }: KnownSetting, value: number | string | boolean) => {
    if (typeof value !== 'number') return String(value)
    if (kind === 'francs') return formats.francs(value)
    if (kind === 'hours') return t('adm.valueHours', { count: value })
    return kind === 'days' ? t('adm.valueDays', { count: value }) : formats.number(value)
  }
}
