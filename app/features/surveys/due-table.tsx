import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { SurveyDue } from './surveys-due.server'

export function DueTable({ rows }: { rows: SurveyDue[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('surveys.list.title')}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ late }) => (late ? 'late' : undefined)}
      columns={[
        {
          key: 'household',
          head: t('surveys.list.household'),
          rowHead: true,
          cell: ({ caregiver, caseNumber, village }) => (
            <>
              <b>{caregiver}</b>
              <span className="block small muted">{[caseNumber, village].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        { key: 'round', head: t('surveys.list.round'), cell: ({ code }) => t(`surveys.round.${code}`) },
        { key: 'planned', head: t('surveys.list.plannedOn'), cell: ({ plannedOn }) => date(plannedOn) },
        {
          key: 'state',
          head: t('surveys.list.state'),
          cell: ({ late }) =>
            late ? (
              <Tag tone="late" icon="alert">
                {t('surveys.list.late')}
              </Tag>
            ) : (
              <Tag>{t('surveys.list.due')}</Tag>
            ),
        },
        {
          key: 'do',
          head: t('surveys.list.do'),
          headHidden: true,
          cell: ({ householdId, code, caregiver }) => (
            <ButtonLink
              href={`/surveys/new?household=${householdId}&round=${code}`}
              size="small"
              aria-label={t('surveys.list.doOf', { name: caregiver })}
            >
              {t('surveys.list.do')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
