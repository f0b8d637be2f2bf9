import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { KitView } from './kit-view.server'

/** What a replacement makes good, and of which kit; nothing for any other kit. */
export function ReplacedLossNote({ kit: { replaces } }: { kit: Pick<KitView, 'replaces'> }) {
  const t = useT()
  const { date } = useFormats()
  if (replaces === null) return null
  const { item, quantity, kind, happenedOn, kitId, kitNumber, kitIsOpen } = replaces
  return (
    <Note title={t('kits.replaces.title')}>
      <p>
        {t('losses.line', {
          quantity,
          item,
          kind: t(`losses.kind.${kind}`).toLocaleLowerCase(),
          date: date(happenedOn),
        })}
      </p>
      <p>
        {t('kits.replaces.firstKit')}{' '}
        {kitIsOpen ? <a href={`/kits/${kitId}#losses`}>{kitNumber}</a> : <strong>{kitNumber}</strong>}
      </p>
    </Note>
  )
}
