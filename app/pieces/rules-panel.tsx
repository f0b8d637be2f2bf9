import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck, type Check } from '~/ui/rule-check'

/** Each rule of a decision by itself, and how many hold. */
export function RulesPanel({ items }: { items: Check[] }) {
  const t = useT()
  const count = (state: Check['state']) => items.filter((check) => check.state === state).length
  return (
    <Panel
      title={t('kits.checks.title')}
      aside={
        <span className="small muted">
          {t('kits.checks.summary', { ok: count('ok'), no: count('no'), open: count('open') })}
        </span>
      }
      flush
    >
      <RuleCheck items={items} />
    </Panel>
  )
}
