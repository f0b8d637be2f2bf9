import type { QuoteWaiver } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'

type Said = { reason: string; by: string }
type Props = {
  lot: {
    waiver: (Said & { why: QuoteWaiver }) | null
    choice: Said | null
    shortage: Said | null
    cancellation: Said | null
  }
}

/** Why it was bought this way: each reason with who gave it. */
export function LotNotes({ lot: { waiver, choice, shortage, cancellation } }: Props) {
  const t = useT()
  if (!waiver && !choice && !shortage && !cancellation) return null
  return (
    <Stack>
      {cancellation ? (
        <Note tone="late" title={t('lots.said.cancelled', { by: cancellation.by })}>
          <p>{cancellation.reason}</p>
        </Note>
      ) : null}
      {waiver ? (
        <Note title={t('lots.said.waived', { why: t(`lots.waiver.${waiver.why}`), by: waiver.by })}>
          <p>{waiver.reason}</p>
        </Note>
      ) : null}
      {choice ? (
        <Note icon="check" title={t('lots.said.chosen', { by: choice.by })}>
          <p>{choice.reason}</p>
        </Note>
      ) : null}
      {shortage ? (
        <Note tone="late" title={t('lots.said.short', { by: shortage.by })}>
          <p>{shortage.reason}</p>
        </Note>
      ) : null}
    </Stack>
  )
}
