import type { KitRow } from '~/features/kits/kit-rows.server'
import { HomePage } from './home-page'
import { KitsToDeliver } from './kits-panels'

type LogisticsHomeProps = { name: string; today: string; toDeliver: KitRow[] }

/** The kits to hand over, then what is to be bought, received and paid. */
export function LogisticsHome({ toDeliver, ...who }: LogisticsHomeProps) {
  return (
    <HomePage {...who}>
      <KitsToDeliver rows={toDeliver} />
    </HomePage>
  )
}
