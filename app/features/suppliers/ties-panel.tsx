import { nigerDate } from '~/domain/dates'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { TieLiftingView } from './tie-liftings.server'

type Tie = { id: string; who: string; reason: string; declaredAt: string | Date; mine: boolean }
type Props = {
  at: string
  means: string
  ties: Tie[]
  liftings: (TieLiftingView & { mine: boolean })[]
  mayLift: boolean
}

/** Ties to a supplier or a family that hold, those that were said to be no more, and what became of that. */
export function TiesPanel({ at, means, ties, liftings, mayLift }: Props) {
  const t = useT()
  const { date } = useFormats()
  const day = (at: string | Date) => date(nigerDate(new Date(at)))
  if (ties.length === 0 && liftings.length === 0) return null
  const waits = liftings.some(({ mine, decision }) => mine && decision === null)
  return (
    <Panel title={t('suppliers.links')}>
      <Stack>
        {ties.map(({ id, who, reason, declaredAt, mine }) => (
          <Note
            key={id}
            icon="people"
            title={t('suppliers.tied', { who, on: day(declaredAt) })}
            action={
              mine && !waits ? (
                <ButtonLink href={`${at}/links/lifting`} size="small">
                  {t('suppliers.lift')}
                </ButtonLink>
              ) : null
            }
          >
            <p>{reason}</p>
          </Note>
        ))}
        {liftings.map(({ id, who, reason, askedAt, decision }) => (
          <Note
            key={id}
            icon={decision === null ? 'clock' : 'info'}
            title={
              decision === null
                ? t('suppliers.liftWaits', { who, on: day(askedAt) })
                : t(`suppliers.liftAnswered.${decision.outcome}`, { name: decision.by, at: day(decision.at) })
            }
            action={mayLift ? <a href={`/suppliers/liftings/${id}/decision`}>{t('suppliers.liftRead')}</a> : undefined}
          >
            <p>{t('suppliers.liftSaid', { who, reason })}</p>
            {decision === null ? null : <p>{decision.reason}</p>}
          </Note>
        ))}
        {ties.length > 0 ? <p className="small muted">{means}</p> : null}
      </Stack>
    </Panel>
  )
}
