import { useFormats, useLocale, useT } from '~/i18n/language'
import { Count } from '~/ui/count'
import { FirstFew } from '~/ui/first-few'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { SecondPartDue } from './second-parts-due.server'

type Props = { rows: SecondPartDue[]; today: string }

/** Second parts of kits: those to hand over now, and what the others still miss. */
export function SecondPartsPanel({ rows, today }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, list } = useFormats()
  if (rows.length === 0) return null
  const open = rows.filter(({ part }) => part.open).length
  return (
    <Panel
      id="second-parts"
      title={
        <>
          {t('tranche.home')} <Count tone={open > 0 ? 'accent' : 'plain'}>{rows.length}</Count>
        </>
      }
      flush
    >
      <FirstFew
        rows={rows.map(({ kitId, number, typeLabel, caregiverName, caseNumber, part, isMine }) => {
          const missing = part.checks.filter(({ ok }) => !ok).map(({ code }) => t(`tranche.short.${code}`))
          return {
            key: kitId,
            icon: 'box' as const,
            track: 'parents' as const,
            title: t('tranche.homeTitle', { kit: typeLabel[locale], name: caregiverName }),
            href: part.open && isMine ? `/kits/${kitId}/delivery` : `/kits/${kitId}`,
            detail: [
              caseNumber,
              number,
              part.open
                ? t(isMine ? 'tranche.handOver' : 'tranche.othersHandOver')
                : t('tranche.missing', { what: list(missing) }),
            ].join(' · '),
            when: part.dueOn === null ? undefined : date(part.dueOn),
            late: part.open || (part.dueOn !== null && part.dueOn < today),
          }
        })}
        rest={(count) => t('home.others', { count })}
      >
        {(some) => <TodoList items={some} />}
      </FirstFew>
    </Panel>
  )
}
