import type { Translate } from '~/i18n/translator'
import type { ReassignChoices } from './reassign-choices.server'

/** A name with the open cases and the limit, where there are any. */
export function holderWords({ name, load }: ReassignChoices['holders'][number], t: Translate) {
  if (!load) return name
  return load.limit === null
    ? t('caseloads.nameWithLoad', { name, open: load.open })
    : t('caseloads.nameWithLimit', { name, open: load.open, limit: load.limit })
}
