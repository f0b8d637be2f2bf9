import type { CivilDate } from '~/domain/dates'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { ShareBar } from '~/ui/share-bar'

export type ShownLine = {
  code: string
  labelFr: string
  labelEn: string
  grantReference: string
  endsOn: CivilDate
  /** Whole XOF. */
  allotted: number
  committed: number
  spent: number
}

type BudgetLineBarProps = {
  line: ShownLine
  /** Whole XOF that would be taken from it; null shows the line as it stands. */
  amount: number | null
  /** The amount is a whole class's, not one kit's. */
  forClass?: boolean
}

/** What a line has spent and holds, what this kit would take, and what is left after it. */
export function BudgetLineBar({ line, amount, forClass = false }: BudgetLineBarProps) {
  const t = useT()
  const { francs, date } = useFormats()
  const name = useLineName()
  const free = freeOn(line)
  const taken = Math.min(amount ?? 0, Math.max(free, 0))
  const share = (part: number) => (line.allotted === 0 ? 0 : part / line.allotted)
  const short = amount !== null && amount > free
  return (
    <Panel
      title={name(line)}
      aside={t('funds.line.until', { grant: line.grantReference, on: date(line.endsOn) })}
      level={2}
    >
      <Stack>
        <ShareBar
          label={t('funds.line.bar', {
            spent: francs(line.spent),
            committed: francs(line.committed),
            free: francs(free),
            allotted: francs(line.allotted),
          })}
          parts={[
            { key: 'spent', share: share(line.spent), tone: 'ink' },
            { key: 'committed', share: share(line.committed), tone: 'grey' },
            { key: 'taken', share: share(taken), tone: 'accent' },
            { key: 'free', share: share(free - taken), tone: 'sunken' },
          ]}
        />
        <Facts
          items={[
            { term: t('funds.spent'), value: francs(line.spent) },
            { term: t('funds.committed'), value: francs(line.committed) },
            ...(amount === null
              ? []
              : [{ term: t(forClass ? 'funds.thisRequest' : 'funds.thisKit'), value: francs(amount) }]),
            {
              term: t(amount === null ? 'funds.free' : 'funds.freeAfter'),
              value: francs(short ? free : free - (amount ?? 0)),
            },
          ]}
        />
        {short ? (
          <Note tone="late" icon="alert">
            {t('funds.line.short', { missing: francs(amount - free) })}
          </Note>
        ) : null}
      </Stack>
    </Panel>
  )
}

/** `1.1 · Kits d’activité`, in the language of the page. */
export function useLineName() {
  const locale = useLocale()
  return ({ code, labelFr, labelEn }: Pick<ShownLine, 'code' | 'labelFr' | 'labelEn'>) =>
    `${code} · ${locale === 'fr' ? labelFr : labelEn}`
}

/** The same with what is free, for a list to choose from. */
export function useLineLabel() {
  const t = useT()
  const { francs } = useFormats()
  const name = useLineName()
  return (line: ShownLine) =>
    t('funds.line.choice', { line: name(line), grant: line.grantReference, free: francs(freeOn(line)) })
}

function freeOn({ allotted, committed, spent }: Pick<ShownLine, 'allotted' | 'committed' | 'spent'>) {
  return allotted - committed - spent
}
