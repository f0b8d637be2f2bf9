import { useT } from '~/i18n/language'
import { Chips } from '~/ui/chips'
import { Note } from '~/ui/note'
import { useClosureDays } from './closure-days'
import type { GroupRegister } from './group-register.server'
import { useMonthWords } from './month-words'

/** Which months lack, and the days without school of the one that is open. */
export function RegisterMonths({
  register: { id, months, closures },
  month,
}: {
  register: GroupRegister
  month: string
}) {
  const t = useT()
  const monthWords = useMonthWords()
  const days = useClosureDays()
  return (
    <>
      <Chips
        label={t('groupRegister.months')}
        items={months.map((row) => ({
          href: `/groups/${id}/register/new?month=${row.month}`,
          label: monthWords(row.month),
          count: row.missing > 0 ? row.missing : undefined,
          icon: row.missing > 0 ? undefined : 'check',
          current: row.month === month,
        }))}
      />
      {closures.length > 0 ? (
        <Note icon="calendar" title={t('schoolClosed.monthNote')}>
          <ul>
            {closures.map((closure) => (
              <li key={`${closure.startsOn} ${closure.endsOn} ${closure.reason}`}>
                {t('schoolClosed.line', { when: days(closure), why: t(`closureReason.${closure.reason}`) })}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  )
}
