import { paperLink } from '~/domain/audit/paper-link'
import type { Translate } from '~/i18n/translator'
import type { LinkOnPaper } from '~/server/link-on-paper.server'

/** Whether a link on paper stands in the chain, in one sentence. */
export function paperWords(found: LinkOnPaper, t: Translate): string {
  return found.stands === 'unreadable'
    ? t('audit.paper.unreadable')
    : t(`audit.paper.${found.stands}`, { link: paperLink(found) })
}
