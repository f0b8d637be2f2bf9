import type { SecondPart, SecondPartCode } from '~/domain/kits/tranche-two'
import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck } from '~/ui/rule-check'
import { Tag } from '~/ui/tag'

/** The rule of a kit's second part, read out: what holds, and what is still missing. */
export function SecondPartChecks({ part }: { part: SecondPart }) {
  const t = useT()
  const { date } = useFormats()
  const detailOf = useDetail(part)
  if (part.handedOver) return null
  return (
    <Panel
      title={t('tranche.title')}
      aside={part.open ? <Tag tone="accent">{t('tranche.open')}</Tag> : <Tag tone="line">{t('tranche.notOpen')}</Tag>}
      foot={part.dueOn === null ? t('tranche.rule') : t('tranche.ruleDue', { date: date(part.dueOn) })}
      flush
    >
      <RuleCheck
        items={part.checks.map(({ code, ok }) => ({
          key: code,
          state: ok ? 'ok' : 'open',
          stateWord: t(ok ? 'tranche.yes' : 'tranche.no'),
          title: t(`tranche.${code}`),
          detail: detailOf(code, ok),
        }))}
      />
    </Panel>
  )
}

/** Day and month of each condition, or the words of what to do for it. */
function useDetail({ firstPartOn, visitOn, visitFrom, months }: SecondPart) {
  const t = useT()
  const { date, monthYear, list } = useFormats()
  return (code: SecondPartCode, ok: boolean) => {
    switch (code) {
      case 'firstPart':
        return firstPartOn === null
          ? t('tranche.firstPartMissing')
          : t('tranche.firstPartOn', { date: date(firstPartOn) })
      case 'visit':
        if (visitFrom === null) return t('tranche.visitAfterFirst')
        if (visitOn === null) return t('tranche.visitNone', { date: date(visitFrom) })
        return t(ok ? 'tranche.visitOn' : 'tranche.visitNotOperating', { date: date(visitOn) })
      case 'figures':
        return months.length === 0
          ? t('tranche.figuresNone')
          : t('tranche.figuresOf', { months: list(months.map((month) => monthYear(`${month}-01`))) })
    }
  }
}
