import type { DirectWaiver } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'

type Props = { waived: { why: DirectWaiver; reason: string } | null }

/** Why a request names its supplier; nothing where the goods are bought by lot. */
export function WaivedQuotesNote({ waived }: Props) {
  const t = useT()
  if (!waived) return null
  return (
    <Note title={t('kits.waived.title', { why: t(`lots.waiver.${waived.why}`) })}>
      <p>{t('kits.quoted', { words: waived.reason })}</p>
    </Note>
  )
}
