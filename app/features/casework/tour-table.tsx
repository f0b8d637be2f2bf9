import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Button, ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { HiddenFields } from '~/ui/hidden-fields'
import { Row } from '~/ui/page'
import { Risk } from '~/ui/risk'
import type { Tour, TourStop } from './tour.server'

type Numbered = TourStop & { number: number }
type Props = {
  caption: string
  stops: Numbered[]
  tour: Pick<Tour, 'week' | 'commune' | 'today'>
  last: number
  paper?: boolean
}

/** The stops of a commune: whom, what is to be done there, when they can be reached, and the order of the route. */
export function TourTable({ caption, stops, tour, last, paper = false }: Props) {
  const t = useT()
  const move: Column<Numbered>[] = paper
    ? []
    : [
        {
          key: 'move',
          head: t('tour.column.move'),
          headHidden: true,
          cell: (stop) => (
            <Row wrap>
              <ButtonLink
                href={`/households/${stop.householdId}/pre-visit`}
                size="small"
                aria-label={t('tour.cardOf', { name: stop.name })}
              >
                {t('tour.card')}
              </ButtonLink>
              {stop.number > 1 ? <Move stop={stop} tour={tour} direction="up" /> : null}
              {stop.number < last ? <Move stop={stop} tour={tour} direction="down" /> : null}
            </Row>
          ),
        },
      ]
  return (
    <DataTable
      caption={caption}
      rows={stops}
      rowKey={({ householdId }) => householdId}
      tone={({ due }) => (due.some(({ late }) => late) ? 'late' : undefined)}
      columns={[
        { key: 'stop', head: t('tour.column.stop'), cell: ({ number }) => <b>{number}</b> },
        { key: 'family', head: t('tour.column.family'), rowHead: true, cell: (stop) => <Family stop={stop} /> },
        { key: 'due', head: t('tour.column.due'), cell: (stop) => <Due stop={stop} today={tour.today} /> },
        {
          key: 'when',
          head: t('tour.column.when'),
          cell: ({ contactWhen }) => (contactWhen ? t(`contactTime.${contactWhen}`) : null),
        },
        ...move,
      ]}
    />
  )
}

const riskBars = { high: 3, medium: 2, low: 1 } as const
const dueShown = 4

function Family({ stop: { householdId, name, caseNumber, village, riskLevel } }: { stop: Numbered }) {
  const t = useT()
  return (
    <>
      <a href={`/households/${householdId}`}>{name}</a>
      <span className="block small muted">
        <Code>{caseNumber}</Code> {village}
      </span>
      <span className="block small">
        <Risk level={riskBars[riskLevel]}>{t(`risk.${riskLevel}`)}</Risk>
      </span>
    </>
  )
}

function Due({ stop: { due }, today }: { stop: Numbered; today: string }) {
  const t = useT()
  const { day } = useFormats()
  const inOrder = [...due].sort((one, other) => Number(other.late) - Number(one.late))
  const rest = inOrder.length - dueShown
  return (
    <>
      {inOrder.slice(0, dueShown).map(({ key, code, text, personName: name, on, late }) => {
        const step = text ?? t(wordsOf(code))
        const what = name ? t('tour.ofWhom', { what: step, name }) : step
        const words = on === null ? what : t(late ? 'tour.dueLate' : 'tour.dueOn', { what, on: day(on, today) })
        return (
          <span key={key} className={late ? 'block late-text' : 'block'}>
            {words}
          </span>
        )
      })}
      {rest > 0 ? <span className="block small muted">{t('tour.andMore', { count: rest })}</span> : null}
    </>
  )
}

function wordsOf(code: string): MessageKey {
  if (code === 'furtherVisit') return 'tour.furtherVisit'
  return code === 'firstContact' ? 'task.firstContact' : (`milestone.${code}` as MessageKey)
}

type MoveProps = { stop: Numbered; tour: Props['tour']; direction: 'up' | 'down' }

function Move({ stop: { householdId, name }, tour: { week, commune }, direction }: MoveProps) {
  const t = useT()
  return (
    <form method="post">
      <HiddenFields values={{ week, householdId, direction, ...(commune ? { commune } : {}) }} />
      <Button size="small" tone="quiet" aria-label={t(`tour.${direction}Of`, { name })}>
        {t(`tour.${direction}`)}
      </Button>
    </form>
  )
}
