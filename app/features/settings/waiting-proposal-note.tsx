import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import type { SettingPage } from './setting-page.server'
import { useSettingValue } from './use-setting-value'

/** What was proposed, by whom, and who can answer. */
export function WaitingProposalNote({ page: { setting, waiting, mayDecide } }: { page: SettingPage }) {
  const t = useT()
  const { date } = useFormats()
  const words = useSettingValue()
  if (!waiting) return null
  const { id, value, validFrom, reason, proposedBy, own } = waiting
  return (
    <Note
      title={t('adm.waitingTitle')}
      icon="bang"
      action={
        own || mayDecide ? (
          <ButtonLink href={`/settings/proposals/${id}/decision`} size="small">
            {t(own ? 'adm.takeBack' : 'adm.answer')}
          </ButtonLink>
        ) : undefined
      }
    >
      {t('adm.waitingText', { name: proposedBy, value: words(setting, value), from: date(validFrom) })}{' '}
      {t('adm.waitingWhy', { reason })} {t(own ? 'adm.waitingOwn' : 'adm.waitingOther')}
    </Note>
  )
}
