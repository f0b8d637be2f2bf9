import type { SignalCode } from '~/domain/alerts/alert-codes'
import { useFormats, useT } from '~/i18n/language'

export type ShownSignal = { key: string; code: SignalCode; since: string; who: string | null; hard: boolean }

/** What speaks, in words: who, and since when. */
export function SignalWords({ signal: { code, since, who } }: { signal: ShownSignal }) {
  const t = useT()
  const { date } = useFormats()
  const what = t(`alerts.signal.${code}`)
  const on = date(since)
  return <>{who === null ? t('alerts.signalSince', { what, on }) : t('alerts.signalOfSince', { who, what, on })}</>
}
