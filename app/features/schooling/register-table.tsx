import { attendanceRate } from '~/domain/schooling/attendance'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { ChildSchoolFile } from './child-school-file.server'
import { useMonthWords } from './month-words'

/** The register month by month. */
export function RegisterTable({ child }: { child: ChildSchoolFile }) {
  const t = useT()
  const { share } = useFormats()
  const monthWords = useMonthWords()
  const { registers } = child
  if (registers.length === 0) return <p className="muted">{t('schooling.noRegister')}</p>
  return (
    <DataTable
      caption={t('schooling.registerCaption')}
      narrow="scroll"
      tight
      columns={[
        {
          key: 'month',
          head: t('schooling.month'),
          rowHead: true,
          cell: ({ month }) => <span className="nowrap">{monthWords(month)}</span>,
        },
        {
          key: 'present',
          head: t('schooling.presentDays'),
          cell: ({ daysOpen, daysPresent, daysUnknown }) => (
            <>
              <span className="nowrap">{t('schooling.daysOf', { present: daysPresent, open: daysOpen })}</span>
              {daysUnknown > 0 ? (
                <span className="block small muted">{t('schooling.unknownToo', { count: daysUnknown })}</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'share',
          head: t('schooling.share'),
          kind: 'number',
          cell: ({ daysOpen, daysPresent, daysUnknown }) => {
            const rate = attendanceRate(daysPresent, daysOpen - daysUnknown)
            return rate === null ? t('schooling.none') : share(rate)
          },
        },
        {
          key: 'correct',
          head: t('schooling.correct'),
          headHidden: true,
          cell: ({ month }) =>
            child.mayRecord ? (
              <a href={`/children/${child.id}/register/new?month=${month}`}>
                {t('schooling.correct')}
                <span className="sr"> {monthWords(month)}</span>
              </a>
            ) : null,
        },
      ]}
      rows={registers}
      rowKey={({ id }) => id}
    />
  )
}

/** What the last 30 open days say of C4. */
export function ThreeMonths({ child: { threeMonths } }: { child: ChildSchoolFile }) {
  const t = useT()
  const { result, daysOpen, daysPresent } = threeMonths
  return <p className="small muted">{t(`c4.${result}`, { open: daysOpen, present: daysPresent })}</p>
}
