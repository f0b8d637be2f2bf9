import { useFormats, useT } from '~/i18n/language'
import { BigNumber } from '~/ui/big-number'
import { Card } from '~/ui/card'
import { DataTable } from '~/ui/data-table'
import { Note } from '~/ui/note'
import type { InterviewPage } from './interview-page.server'

type Asked = NonNullable<InterviewPage['children']>

/** The bet of the programme stands first: how many children are away for work, travel or a reason not known. */
export function ChildrenResult({ asked }: { asked: InterviewPage['children'] }) {
  const t = useT()
  return (
    <Card>
      <h2>{t('surveys.children.title')}</h2>
      {asked === null ? <p className="muted">{t('surveys.children.nobody')}</p> : <Found asked={asked} />}
    </Card>
  )
}

function Found({ asked: { lines, result } }: { asked: Asked }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      {result.kind === 'notComputable' ? (
        <Note tone="late">{t('surveys.children.notComputable', { codes: result.notAsked.join(', ') })}</Note>
      ) : (
        <>
          <BigNumber>{result.value}</BigNumber>
          <p className="small">
            {result.value === 0
              ? t('surveys.children.all', { count: result.asked })
              : t('surveys.children.away', { count: result.value })}
          </p>
        </>
      )}
      <DataTable
        caption={t('surveys.children.title')}
        narrow="scroll"
        tight
        rows={lines}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'child',
            head: t('surveys.children.child'),
            rowHead: true,
            cell: ({ givenName: name, code }) => t('roster.child', { name, code }),
          },
          {
            key: 'where',
            head: t('surveys.children.where'),
            cell: ({ state, why, since }) => (
              <>
                {t(`roster.${state}`)}
                {why ? <span className="block small muted">{t(`absence.${why}`)}</span> : null}
                {since ? (
                  <span className="block small muted">{t('surveys.children.since', { on: date(since) })}</span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
