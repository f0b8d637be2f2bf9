import type { ChainFault } from '~/domain/audit/chain-check'
import type { Translate } from '~/i18n/translator'

/** What is wrong and where, in a sentence. */
export function faultWords({ kind, position, day }: ChainFault, t: Translate): string {
  return t(`audit.fault.${kind}`, { position: position ?? '', day: day ?? '' })
}
