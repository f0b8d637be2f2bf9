import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { HouseholdRounds } from './household-rounds.server'

type Props = { householdId: string; rounds: HouseholdRounds['rounds']; mayAsk: boolean }

/** The rounds of the plan: done, or when they are to be done. */
export function RoundsPanel({ householdId, rounds, mayAsk }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel title={t('surveys.household.rounds')}>
      {rounds.length === 0 ? (
        <p className="muted">{t('surveys.household.noPlan')}</p>
      ) : (
        <TodoList
          items={rounds.map(({ code, plannedOn, completedOn }) => ({
            key: code,
            icon: completedOn ? 'check' : 'form',
            title: t(`surveys.round.${code}`),
            detail: completedOn
              ? t('surveys.household.doneOn', { on: date(completedOn) })
              : t('surveys.household.plannedOn', { on: date(plannedOn) }),
            ...(completedOn || !mayAsk ? {} : { href: `/surveys/new?household=${householdId}&round=${code}` }),
          }))}
        />
      )}
    </Panel>
  )
}
