import { useT } from '~/i18n/language'
import type { Receipt } from './receipt.server'

type WhoWasThere = Pick<Receipt, 'caregiverPresent' | 'childPresent' | 'caregiverName' | 'childName'>

/** Into whose hands the goods went. */
export function receiver({ caregiverPresent, childPresent }: WhoWasThere): 'caregiver' | 'child' | 'neither' {
  if (caregiverPresent) return 'caregiver'
  return childPresent === true ? 'child' : 'neither'
}

/** Who was handed the goods, and who was not there, as the receipt says it. */
export function useHandedTo(receipt: WhoWasThere): { term: string; value: string; note?: string } {
  const t = useT()
  const { caregiverName, childName } = receipt
  const term = t('kits.receipt.to')
  const who = receiver(receipt)
  if (who === 'caregiver')
    return {
      ...{ term, value: caregiverName ?? t('handover.parentThere') },
      ...(childName === null ? {} : { note: t('handover.forChild', { name: childName }) }),
    }
  return {
    term,
    value: who === 'child' && childName !== null ? childName : t('handover.neither'),
    note: caregiverName === null ? t('handover.parentNotThere') : t('handover.parentAbsent', { name: caregiverName }),
  }
}
