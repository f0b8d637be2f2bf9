import type { KitRow } from '~/features/kits/kit-rows.server'
import type { KitToDeliver } from '~/features/kits/kits-to-deliver.server'
import type { KitToVerify } from '~/features/kits/kits-to-verify.server'
import type { KitToDecide } from '~/features/kits/kits-to-decide.server'
import { KitTable } from '~/features/kits/kit-table'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { Count } from '~/ui/count'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

/** Requests that only the lead approves; they can still be returned or declined here. */
export function KitsAboveCeiling({ rows }: { rows: KitToDecide[] }) {
  const t = useT()
  const above = rows.filter(({ aboveCeiling }) => aboveCeiling)
  if (above.length === 0) return null
  return (
    <Panel title={t('home.aboveCeiling')} aside={t('home.aboveCeilingAside')} flush>
      <KitTable caption={t('home.aboveCeiling')} rows={above.slice(0, shownKits)} to="decision" />
    </Panel>
  )
}

/** What this person asked for and somebody else decides. */
export function OwnRequests({ rows }: { rows: KitRow[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Panel
      id="own-requests"
      title={<Counted words={t('home.ownRequests')} rows={rows} />}
      aside={t('home.ownRequestsAside')}
      flush
    >
      <KitTable caption={t('home.ownRequests')} rows={rows.slice(0, shownKits)} shows="waiting" />
    </Panel>
  )
}

/** Approved kits that this person is to hand over. */
export function KitsToDeliver({ rows }: { rows: KitToDeliver[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Panel title={<Counted words={t('home.toDeliver')} rows={rows} />} flush>
      <KitTable caption={t('home.toDeliver')} rows={rows.slice(0, shownKits)} to="delivery" />
    </Panel>
  )
}

/** Kits handed over by others that this person is to count at the family's, the longest due first. */
export function KitsToVerify({ rows }: { rows: KitToVerify[] }) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormats()
  if (rows.length === 0) return null
  return (
    <Panel title={<Counted words={t('home.toVerify')} rows={rows} />} flush>
      <TodoList
        items={rows
          .slice(0, shownKits)
          .map(({ id, number, typeLabel, caregiverName, caseNumber, verifyBy, late, missing }) => ({
            key: id,
            icon: 'check',
            track: 'parents',
            title: typeLabel[locale],
            href: missing ? `/kits/${id}#handovers` : `/kits/${id}/verification`,
            detail: [caregiverName, caseNumber, number].join(' · '),
            when: missing ? t('home.goodsMissing', { on: date(verifyBy) }) : date(verifyBy),
            late,
          }))}
      />
    </Panel>
  )
}

const shownKits = 8
/** The readings stop one after this. */
const countedKits = 20

function Counted({ words, rows }: { words: string; rows: readonly unknown[] }) {
  const t = useT()
  return (
    <>
      {words}{' '}
      <Count tone={rows.length > 0 ? 'accent' : 'plain'}>
        {rows.length > countedKits ? t('home.moreThan', { count: countedKits }) : rows.length}
      </Count>
    </>
  )
}
