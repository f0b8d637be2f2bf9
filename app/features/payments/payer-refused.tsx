import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { RefunderNote } from './must-be-refunder.server'
import type { PayerNote } from './payer-note.server'

/** Why this person cannot pay it, and who can. */
export function PayerRefused({ refusal }: { refusal: PayerNote | RefunderNote }) {
  const t = useT()
  if (refusal === null) return null
  return (
    <Note tone="late" icon="alert">
      {t(`refused.${refusal.reason}`, { names: refusal.names })}
    </Note>
  )
}
