import { schoolEntryAge } from '~/domain/schooling/usual-birth-year'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { WorryLink } from '~/pieces/worry-link'
import type { HouseholdSchool } from './household-school.server'
import { useLevelWords } from './level-words'

type Child = HouseholdSchool['children'][number]

/** A row a child: enrolled where, supplies, groups, attendance with its days, level. */
export function SchoolTable({ school }: { school: HouseholdSchool }) {
  const t = useT()
  const { date, share } = useFormats()
  const levelWords = useLevelWords()
  const columns: Column<Child>[] = [
    {
      key: 'child',
      head: t('schooling.child'),
      rowHead: true,
      cell: ({ id, firstName, age, birthEstimated }) => (
        <>
          <a href={`/children/${id}`}>{firstName}</a>{' '}
          <span className="muted small">
            {t(birthEstimated ? 'schooling.aboutAge' : 'schooling.age', { count: age })}
          </span>
        </>
      ),
    },
    {
      key: 'enrolment',
      head: t('schooling.enrolment'),
      cell: ({ enrolment, age }) =>
        enrolment ? (
          <>
            {t('schooling.classAt', { class: t(`schoolClass.${enrolment.schoolClass}`), school: enrolment.schoolName })}
            <span className="block small muted">
              {t(enrolment.registerSeen ? 'schooling.yearSeen' : 'schooling.yearNotSeen', {
                year: enrolment.schoolYear,
              })}
            </span>
          </>
        ) : (
          <span className={age < schoolEntryAge ? 'muted' : 'late-text'}>{t('schooling.notEnrolled')}</span>
        ),
    },
    {
      key: 'supplies',
      head: t('schooling.supplies'),
      cell: ({ suppliesOn }) => (suppliesOn ? date(suppliesOn) : t('schooling.notYet')),
    },
    {
      key: 'groups',
      head: t('schooling.tutoring'),
      cell: ({ groups }) => (groups.length > 0 ? groups.map(({ name }) => name).join(', ') : t('schooling.inNoGroup')),
    },
    {
      key: 'attendance',
      head: t('schooling.attendance'),
      cell: ({ attendance }) =>
        attendance === null || attendance.share === null
          ? t('schooling.noRegister')
          : t('schooling.presentOf', {
              share: share(attendance.share),
              present: attendance.present,
              known: attendance.known,
            }),
    },
    {
      key: 'level',
      head: t('schooling.level'),
      cell: ({ level }) =>
        level ? (
          <>
            {levelWords(level)}
            <span className="block small muted">{date(level.checkedOn)}</span>
          </>
        ) : (
          t('schooling.noCheck')
        ),
    },
    {
      key: 'worry',
      head: t('concerns.link'),
      headHidden: true,
      cell: ({ id, firstName }) => <WorryLink childId={id} who={firstName} short />,
    },
  ]
  return (
    <DataTable caption={t('schooling.tableCaption')} columns={columns} rows={school.children} rowKey={({ id }) => id} />
  )
}
