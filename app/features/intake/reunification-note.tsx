import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import type { TracingHistory } from './tracing-history.server'

/** The record of the reunification, and where the case goes on. */
export function ReunificationNote({ reunification }: { reunification: NonNullable<TracingHistory['reunification']> }) {
  const t = useT()
  const { date } = useFormats()
  const { householdId, caseNumber, type, on, handoverForm, followUpNeeded } = reunification
  return (
    <Note
      tone="accent"
      icon="check"
      title={t('intake.reunified', { on: date(on) })}
      action={<ButtonLink href={`/households/${householdId}`}>{t('intake.toHousehold', { caseNumber })}</ButtonLink>}
    >
      {t('intake.reunifiedText', { type: t(`cpims.reunificationType.${type}`), form: handoverForm })}{' '}
      {t(followUpNeeded ? 'intake.followUpYes' : 'intake.followUpNo')}
    </Note>
  )
}
