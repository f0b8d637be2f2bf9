import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { ReportPage } from './report-page.server'

/** What was found on the spot, beside what the report says of that day. */
export function CheckLines({ checks }: { checks: ReportPage['checks'] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel title={t('stipends.checks')} flush={checks.length > 0}>
      {checks.length === 0 ? <p className="muted">{t('stipends.noChecks')}</p> : null}
      <ul className="list">
        {checks.map(({ id, visitedOn, groupName, verdict, childrenCounted, reported, note, by }) => (
          <li key={id}>
            <span className="grow">
              <strong>{t('stipends.checkLine', { on: date(visitedOn), group: groupName })}</strong>
              <span className="block small muted">
                {t('stipends.counted', { counted: childrenCounted ?? '–', reported: reported ?? '–' })} · {by}
              </span>
              {note ? <span className="block small">{note}</span> : null}
              <Tag tone={verdict === 'agrees' || verdict === 'noSession' ? 'plain' : 'late'}>
                {t(`checkVerdict.${verdict}`)}
              </Tag>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
