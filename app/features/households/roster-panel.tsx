import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import { WorryLink } from '~/pieces/worry-link'
import type { RosterRow } from './roster-of-household.server'

type Props = { roster: RosterRow[]; householdId: string; mayEdit: boolean }

/** Who belongs to the household, and below, who no longer does. */
export function RosterPanel({ roster, householdId, mayEdit }: Props) {
  const t = useT()
  const columns = useColumns(householdId, mayEdit)
  const members = roster.filter(({ leftHouseholdOn }) => leftHouseholdOn === null)
  const former = roster.filter(({ leftHouseholdOn }) => leftHouseholdOn !== null)
  const table = (caption: string, rows: RosterRow[]) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  )
  return (
    <>
      <Panel title={t('members.title')} flush>
        {table(t('members.caption'), members)}
      </Panel>
      {former.length === 0 ? null : (
        <Panel title={t('members.former')} flush>
          {table(t('members.former'), former)}
        </Panel>
      )}
    </>
  )
}

function useColumns(householdId: string, mayEdit: boolean): Column<RosterRow>[] {
  const t = useT()
  const { date } = useFormats()
  const edit: Column<RosterRow> = {
    key: 'edit',
    head: t('members.edit'),
    headHidden: true,
    cell: ({ id, name, leftHouseholdOn }) =>
      leftHouseholdOn === null ? (
        <a href={`/households/${householdId}/members/${id}`} aria-label={t('members.editOf', { name })}>
          {t('members.edit')}
        </a>
      ) : null,
  }
  return [
    {
      key: 'name',
      head: t('members.name'),
      rowHead: true,
      cell: ({ name, code }) => (
        <>
          {name || t('households.noName')}
          <span className="block small muted">
            <Code>{code}</Code>
          </span>
        </>
      ),
    },
    {
      key: 'relation',
      head: t('members.relation'),
      cell: ({ relation, sex }) => (
        <>
          {relation ? t(`relation.${relation}`) : ''}
          <span className="block small muted">{t(`sex.${sex}`)}</span>
        </>
      ),
    },
    { key: 'age', head: t('members.age'), cell: (row) => <Age row={row} /> },
    { key: 'mother', head: t('members.mother'), cell: ({ motherName }) => motherName },
    { key: 'role', head: t('members.role'), cell: (row) => <Part row={row} /> },
    {
      key: 'where',
      head: t('members.where'),
      cell: ({ absentOn, absentWhy, leftHouseholdOn }) => {
        if (leftHouseholdOn !== null) return t('members.leftOn', { on: date(leftHouseholdOn) })
        if (absentOn === null) return t('members.here')
        const why = t(`absence.${absentWhy ?? 'notKnown'}` as MessageKey)
        return t('members.away', { on: date(absentOn), why })
      },
    },
    {
      key: 'worry',
      head: t('concerns.link'),
      headHidden: true,
      cell: ({ id, name, code }) => <WorryLink childId={id} who={name || code} short />,
    },
    ...(mayEdit ? [edit] : []),
  ]
}

function Age({ row: { age, birthEstimated, birthDate } }: { row: RosterRow }) {
  const t = useT()
  const { date } = useFormats()
  const words = t('members.ageExact', { count: age })
  return (
    <>
      {birthEstimated ? t('members.ageEstimated', { age: words }) : words}
      {birthDate ? <span className="block small muted">{date(birthDate)}</span> : null}
    </>
  )
}

function Part({ row: { caregiver, returnee, returnedOn } }: { row: RosterRow }) {
  const t = useT()
  const { date } = useFormats()
  const returned = returnedOn ? t('members.returned', { on: date(returnedOn) }) : t('members.returnedUndated')
  return (
    <>
      {caregiver ? <span className="block">{t('members.caregiver')}</span> : null}
      {returnee ? <span className="block">{returned}</span> : null}
    </>
  )
}
