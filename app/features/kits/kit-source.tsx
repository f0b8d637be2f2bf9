import { useT } from '~/i18n/language'
import type { KitView } from './kit-view.server'

/** Where the goods of a request come from: the supplier it names, or a lot. */
export function KitSource({ kit }: { kit: Pick<KitView, 'supplier'> }) {
  const t = useT()
  return (
    <span className="small muted">
      {kit.supplier === '' ? t('kits.source.byLot') : t('kits.from', { supplier: kit.supplier })}
    </span>
  )
}
