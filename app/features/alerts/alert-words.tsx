import type { SignalCode } from '~/domain/alerts/alert-codes'
import { useFormats, useT } from '~/i18n/language'

export type ShownSignal = { key: string; code: SignalCode; since: string; who: string | null; hard: boolean }

/** What speaks, in words: who, and since when. */
export function SignalWords({ signal }: { signal: ShownSignal }) {
  return <>{useSignalWords()(signal)}</>
}

export function useSignalWords() {
  const t = useT()
  const { date } = useFormats()
  return ({ code, since, who }: ShownSignal) => {
    const what = t(`alerts.signal.${code}`)
    const on = date(since)
    return who === null ? t('alerts.signalSince', { what, on }) : t('alerts.signalOfSince', { who, what, on })
  }
}
