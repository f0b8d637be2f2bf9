import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import type { JudgementView } from './support-judgements-of.server'

/** Whether each caregiver is judged safe to support, by whom and why. */
export function SupportJudgementNote({ judgements }: { judgements: JudgementView[] }) {
  const t = useT()
  const { date } = useFormats()
  if (judgements.length === 0) return <p className="muted">{t('kits.support.noCaregiver')}</p>
  return (
    <Stack gap="small">
      {judgements.map(({ caregiverId, caregiverName, judgement }) =>
        judgement ? (
          <Note
            key={caregiverId}
            tone={judgement.outcome === 'safe' ? 'plain' : 'late'}
            icon="shield"
            title={t(`kits.support.is.${judgement.outcome}`, { name: caregiverName })}
          >
            <p>
              {t('kits.support.by', { name: judgement.byName, on: date(judgement.judgedOn) })}{' '}
              {t(`kits.support.control.${judgement.incomeControl}`)}{' '}
              {t(`kits.support.position.${judgement.caregiverPosition}`)}
            </p>
            <p>{t('kits.quoted', { words: judgement.reason })}</p>
          </Note>
        ) : (
          <Note key={caregiverId} title={t('kits.support.is.none', { name: caregiverName })}>
            <p>{t('kits.support.needed')}</p>
          </Note>
        ),
      )}
    </Stack>
  )
}
