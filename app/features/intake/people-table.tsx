import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { WorryLink } from '~/pieces/worry-link'
import { ChildTag } from './child-tag'
import type { PeoplePage } from './people-page.server'

/** Each row opens the file; somebody in nobody's charge is a code. */
export function PeopleTable({ rows }: Pick<PeoplePage, 'rows'>) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('people.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          head: t('intake.person'),
          rowHead: true,
          cell: ({ id, name, code }) => (
            <>
              <a href={`/people/${id}`}>
                <bdi>{name || code}</bdi>
              </a>
              {name ? <div className="tiny faint mono">{code}</div> : null}
            </>
          ),
        },
        {
          key: 'age',
          head: t('intake.ageAndSex'),
          cell: ({ age, sex }) => (
            <>
              {t('intake.years', { count: age })}, {t(`sex.${sex}`)} <ChildTag minor={age < 18} />
            </>
          ),
        },
        { key: 'cohort', head: t('people.cohort'), cell: ({ cohort }) => cohort ?? '' },
        {
          key: 'state',
          head: t('intake.state'),
          cell: ({ stage, overdue }) => (
            <>
              {t(`intakeStage.${stage ?? 'waiting'}`)}{' '}
              {overdue ? (
                <Tag tone="late" icon="alert">
                  {t('intake.serviceOverdue')}
                </Tag>
              ) : null}
            </>
          ),
        },
        {
          key: 'since',
          head: t('intake.registeredOn'),
          cell: ({ registeredOn }) => (registeredOn ? date(registeredOn) : ''),
        },
        {
          key: 'worry',
          head: t('concerns.link'),
          headHidden: true,
          cell: ({ id, name, code }) => <WorryLink childId={id} who={name || code} short />,
        },
      ]}
    />
  )
}
