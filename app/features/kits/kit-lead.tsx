import { useT } from '~/i18n/language'
import type { KitView } from './kit-view.server'
import { KitStateTag } from './kit-state-tag'

/** Whose kit it is and how it stands. */
export function KitLead({ kit }: { kit: KitView }) {
  const t = useT()
  return (
    <>
      {t('kits.of', { name: kit.caregiverName, place: kit.place })} <KitStateTag state={kit.state} />
    </>
  )
}
