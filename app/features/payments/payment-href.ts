import type { Modality } from '~/domain/kits/catalogue-words'

/** Where something of a kit is paid for that kit alone; its goods need not be named. */
export function paymentHref(kitId: string, of: Modality): string {
  return `/kits/${kitId}/payments/new${of === 'supplierInKind' ? '' : `?of=${of}`}`
}
