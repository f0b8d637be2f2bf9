import { useFormats, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { committeeOutcomes } from './outcomes-of-kit.server'

type Props = { outcomes: Awaited<ReturnType<typeof committeeOutcomes>> }

/** What a committee decided of each version, when, and why; nothing where none sat on it. */
export function CommitteeOutcomes({ outcomes }: Props) {
  const t = useT()
  const { longDate } = useFormats()
  if (outcomes.length === 0) return null
  return (
    <Panel title={t('committees.onKit')} flush>
      <TodoList
        items={outcomes.map(({ key, version, outcome, reason, code, number, heldOn, href }) => ({
          key,
          icon: 'people',
          title: t('committees.sittingOn', { number, date: longDate(heldOn) }),
          ...(href === null ? {} : { href }),
          detail: (
            <>
              <strong>{t(`committees.outcome.${outcome}`)}</strong> · {t('committees.version', { version })} ·{' '}
              <Code>{code}</Code> · {reason}
            </>
          ),
        }))}
      />
    </Panel>
  )
}
