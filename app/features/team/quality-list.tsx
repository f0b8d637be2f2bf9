import type { MissingData } from '~/domain/team/missing-data'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DataTable } from '~/ui/data-table'
import { CaseTable } from './case-table'
import type { LateLine, MissingLine } from './data-quality.server'

type ListProps = { caption: string }

/** The households behind a number, each with the page on which it is put right. */
export function MissingList({ what, rows, caption }: ListProps & { what: MissingData; rows: readonly MissingLine[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <CaseTable
      caption={caption}
      rows={rows}
      href={({ id }) => `/households/${id}${pages[what]}`}
      what={{
        head: t('team.whatIsMissing'),
        cell: ({ count, on, other }) =>
          other ? (
            <a href={`/households/${other.id}/members`}>
              {t('team.missingText.duplicate', { name: other.name, caseNumber: other.caseNumber })}
            </a>
          ) : (
            t(`team.missingText.${what}` as MessageKey, {
              count,
              on: on === null ? '' : date(on),
              name: '',
              caseNumber: '',
            })
          ),
      }}
    />
  )
}

/** What one person wrote down late, each with the place where it stands. */
export function LateList({ rows, caption }: ListProps & { rows: readonly LateLine[] }) {
  const t = useT()
  const { date, number } = useFormats()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'what',
          head: t('team.entry'),
          rowHead: true,
          cell: ({ kind, subjectId, named }) => (
            <a href={kind === 'session' ? `/groups/${subjectId}` : `/households/${subjectId}/journal`}>
              {named ? t(`team.entryOf.${kind}`, { name: named.name }) : t('team.entryOf.session', { name: '' })}
            </a>
          ),
        },
        { key: 'on', head: t('team.doneOn'), cell: ({ on }) => date(on) },
        { key: 'recorded', head: t('team.recordedOn'), cell: ({ recordedOn }) => date(recordedOn) },
        { key: 'days', head: t('team.delay'), kind: 'number', cell: ({ days }) => number(days, 0) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      tight
    />
  )
}

const pages: Record<MissingData, string> = {
  baseline: '/surveys',
  consent: '/consents',
  childrenNotAsked: '/members',
  register: '/school',
  visitFigures: '/business',
  duplicate: '/members',
}
