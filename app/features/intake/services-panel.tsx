import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { IntakeHistory } from './intake-history.server'
import type { PersonHead } from './person-file.server'

type Service = IntakeHistory['services'][number]
type Props = { head: PersonHead; services: Service[]; mayAsk: boolean; mayAnswer: boolean }

/** What was asked for, whether it was done in time, what came of it. */
export function ServicesPanel({ head, services, mayAsk, mayAnswer }: Props) {
  const t = useT()
  const { moment } = useFormats()
  const late = services.filter(({ overdue }) => overdue).length
  return (
    <Panel
      flush={services.length > 0}
      title={t('intake.services')}
      aside={
        <>
          {late > 0 ? (
            <Tag tone="late" icon="alert">
              {t('intake.overdueCount', { count: late })}
            </Tag>
          ) : null}
          {mayAsk ? (
            <ButtonLink href={`/people/${head.id}/services/new`} size="small" icon="plus">
              {t('intake.serviceTitle')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {services.length === 0 ? (
        <p className="muted">{t('intake.noServices')}</p>
      ) : (
        <DataTable
          caption={t('intake.services')}
          rows={services}
          rowKey={({ id }) => id}
          tone={({ overdue }) => (overdue ? 'late' : undefined)}
          columns={[
            {
              key: 'service',
              head: t('intake.serviceType'),
              rowHead: true,
              cell: (service) => (
                <>
                  {t(`cpims.serviceType.${service.serviceType}`)}
                  <div className="tiny faint">{service.provider ?? t(`givenBy.${service.givenBy}`)}</div>
                  {service.note ? <div className="small muted">{service.note}</div> : null}
                </>
              ),
            },
            { key: 'asked', head: t('intake.askedOn'), cell: ({ askedAt }) => moment(askedAt) },
            {
              key: 'due',
              head: t('intake.due'),
              cell: ({ dueAt, overdue, outcome }) =>
                outcome ? '' : <span className={overdue ? 'late-text' : undefined}>{moment(dueAt)}</span>,
            },
            { key: 'outcome', head: t('intake.outcome'), cell: (service) => <Outcome service={service} /> },
            {
              key: 'deed',
              head: t('intake.outcomeTitle'),
              headHidden: true,
              cell: ({ id, outcome }) =>
                mayAnswer && !outcome ? (
                  <ButtonLink href={`/people/${head.id}/services/${id}/outcome`} size="small">
                    {t('intake.outcomeTitle')}
                  </ButtonLink>
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

function Outcome({ service: { outcome, overdue } }: { service: Service }) {
  const t = useT()
  const { date } = useFormats()
  if (!outcome) return overdue ? <Tag tone="late">{t('intake.overdue')}</Tag> : t('intake.pending')
  return (
    <>
      {t(`cpims.serviceStatus.${outcome.status}`)}, {date(outcome.endedOn)}
      {outcome.words ? <div className="small muted">{outcome.words}</div> : null}
    </>
  )
}
