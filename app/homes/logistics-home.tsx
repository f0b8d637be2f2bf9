import type { KitToDeliver } from '~/features/kits/kits-to-deliver.server'
import type { LotRow } from '~/features/procurement/lot-list.server'
import { IssueLinks } from '~/pieces/issue-links'
import type { GroupToIssue } from '~/server/groups-to-issue.server'
import type { SecondPartDue } from '~/features/tranches/second-parts-due.server'
import { SecondPartsPanel } from '~/features/tranches/second-parts-panel'
import { HomePage } from './home-page'
import { KitsToDeliver } from './kits-panels'
import { LinesToBuy, PurchasesUnderWay, ShortInStore, type ToBuy } from './purchases-panels'

type LogisticsHomeProps = {
  name: string
  today: string
  toDeliver: KitToDeliver[]
  seconds: SecondPartDue[]
  toIssue: GroupToIssue[]
  lots: LotRow[]
  toBuy: ToBuy
  short: { itemKey: string; item: string; unit: string; needed: number; there: number; kits: string[] }[]
}

/** What is to be bought, received and paid, what the stores lack, and the kits to hand over. */
export function LogisticsHome({ toDeliver, seconds, toIssue, lots, toBuy, short, ...who }: LogisticsHomeProps) {
  return (
    <HomePage {...who}>
      <LinesToBuy toBuy={toBuy} />
      <PurchasesUnderWay lots={lots} />
      <ShortInStore things={short} />
      <KitsToDeliver rows={toDeliver} />
      <SecondPartsPanel rows={seconds} today={who.today} />
      <IssueLinks groups={toIssue} />
    </HomePage>
  )
}
