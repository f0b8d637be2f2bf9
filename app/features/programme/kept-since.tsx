import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'

/** When the figures of a month were made, and that they stay as they are. */
export function KeptSince({ madeOn }: { madeOn: string }) {
  const t = useT()
  const { date } = useFormats()
  return <Note icon="shield">{t('programme.keptSince', { on: date(madeOn) })}</Note>
}
