import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Row } from '~/ui/page'
import { Tag } from '~/ui/tag'
import type { ReportPage } from './report-page.server'

/** The state of a report, who decided and why it came back. */
export function ReportStanding({ report }: { report: ReportPage }) {
  const t = useT()
  const { date } = useFormats()
  const { state, decidedBy, decidedOn, reason, own, month } = report
  const word = t(`reportState.${state}`)
  return (
    <>
      <Row wrap>
        <Tag tone={state === 'submitted' ? 'accent' : state === 'returned' ? 'late' : 'plain'}>{word}</Tag>
        <span className="small muted">
          {decidedBy && decidedOn
            ? t('stipends.decidedBy', { state: word, on: date(decidedOn), by: decidedBy })
            : t('stipends.sentOn', { on: date(report.submittedOn) })}
        </span>
      </Row>
      {reason ? <p>{state === 'returned' ? t('stipends.returnedBecause', { reason }) : reason}</p> : null}
      {state === 'returned' && own ? (
        <ButtonLink href={`/stipends/new?month=${month}`} icon="pencil">
          {t('stipends.prepare')}
        </ButtonLink>
      ) : null}
    </>
  )
}
