import { useFormats, useT } from '~/i18n/language'
import { BigNumber } from '~/ui/big-number'
import { Card } from '~/ui/card'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { WorryLink } from '~/pieces/worry-link'
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
      <FactList
        items={lines.map(({ personId, givenName: name, code, state, why, since }) => ({
          term: t('roster.child', { name, code }),
          value: (
            <>
              {why ? t('roster.awayWhy', { why: t(`absence.${why}`) }) : t(`roster.${state}`)}
              <WorryLink childId={personId} who={name} short />
            </>
          ),
          ...(since ? { note: t('surveys.children.since', { on: date(since) }) } : {}),
        }))}
      />
    </>
  )
}
