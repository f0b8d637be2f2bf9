import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Mark, type MarkState } from '~/ui/mark'
import { Row } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { ConsentAnswer, HouseholdConsents } from './consents-of-household.server'

const marks = {
  given: 'ok',
  refused: 'no',
  withdrawn: 'no',
  ended: 'unknown',
  notAsked: 'open',
} as const satisfies Record<string, MarkState>

type Props = { consents: HouseholdConsents; householdId: string; mayChange: boolean }

/** The switchboard: what holds today for each use, and below it every answer ever given. */
export function ConsentsPanels({ consents: { purposes, answers }, householdId, mayChange }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      <Panel title={t('consents.today')} flush>
        <DataTable
          caption={t('consents.today')}
          columns={[
            {
              key: 'purpose',
              head: t('consents.purpose'),
              rowHead: true,
              cell: ({ purpose }) => t(`consentPurpose.${purpose}`),
            },
            {
              key: 'state',
              head: t('consents.state'),
              cell: ({ state, latest }) => (
                <Row>
                  <Mark state={marks[state]} />
                  <span>
                    {t(`consentState.${state}`)}
                    {latest?.until ? (
                      <span className="block small muted">{t('consents.untilDay', { on: date(latest.until) })}</span>
                    ) : null}
                  </span>
                </Row>
              ),
            },
            { key: 'since', head: t('consents.since'), cell: ({ latest }) => (latest ? date(dayOf(latest)) : '') },
            { key: 'by', head: t('consents.by'), cell: ({ latest }) => (latest ? <Giver answer={latest} /> : '') },
            {
              key: 'withdraw',
              head: t('consents.withdraw'),
              headHidden: true,
              cell: ({ state, latest, purpose }) =>
                mayChange && state === 'given' && latest ? (
                  <a
                    href={`/households/${householdId}/consents/${latest.id}/withdrawal`}
                    aria-label={t('consents.withdrawOf', { purpose: t(`consentPurpose.${purpose}`) })}
                  >
                    {t('consents.withdraw')}
                  </a>
                ) : null,
            },
          ]}
          rows={purposes}
          rowKey={({ purpose }) => purpose}
        />
      </Panel>
      <Panel title={t('consents.history')} flush={answers.length > 0}>
        {answers.length === 0 ? <p className="muted">{t('consents.none')}</p> : <History answers={answers} />}
      </Panel>
    </>
  )
}

function History({ answers }: { answers: ConsentAnswer[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('consents.history')}
      columns={[
        { key: 'askedOn', head: t('consents.askedOn'), cell: ({ askedOn }) => date(askedOn) },
        { key: 'purpose', head: t('consents.purpose'), cell: ({ purpose }) => t(`consentPurpose.${purpose}`) },
        {
          key: 'answer',
          head: t('consents.answerHead'),
          cell: ({ given, withdrawnOn, withdrawalReason }) => (
            <>
              {t(given ? 'consentState.given' : 'consentState.refused')}
              {withdrawnOn ? (
                <span className="block small">{t('consents.withdrawnOn', { on: date(withdrawnOn) })}</span>
              ) : null}
              {withdrawalReason ? <span className="block small muted">{withdrawalReason}</span> : null}
            </>
          ),
        },
        { key: 'by', head: t('consents.by'), cell: (answer) => <Giver answer={answer} /> },
        { key: 'recordedBy', head: t('consents.recordedBy'), cell: ({ recordedBy }) => recordedBy },
      ]}
      rows={answers}
      rowKey={({ id }) => id}
    />
  )
}

function Giver({ answer: { giverName, obtainedFrom } }: { answer: ConsentAnswer }) {
  const t = useT()
  return giverName || t(`consentGiver.${obtainedFrom}`)
}

function dayOf({ askedOn, withdrawnOn }: ConsentAnswer) {
  return withdrawnOn ?? askedOn
}
