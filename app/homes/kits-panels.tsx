import { nigerDate } from '~/domain/dates'
import type { KitRow } from '~/features/kits/kit-rows.server'
import type { KitToDeliver } from '~/features/kits/kits-to-deliver.server'
import type { KitToVerify } from '~/features/kits/kits-to-verify.server'
import { KitTable } from '~/features/kits/kit-table'
import type { RoundToLookAt } from '~/features/supplies/rounds-to-verify.server'
import { SecondPartsPanel } from '~/features/tranches/second-parts-panel'
import type { SecondPartDue } from '~/features/tranches/second-parts-due.server'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { Count } from '~/ui/count'
import { FirstFew } from '~/ui/first-few'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

/** Requests that only the lead approves; they can still be returned or declined here. */
export function KitsAboveCeiling({ rows }: { rows: KitRow[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Panel title={t('home.aboveCeiling')} aside={t('home.aboveCeilingAside')} flush>
      <FirstFew rows={rows} rest={(count) => t('home.others', { count })}>
        {(some) => <KitTable caption={t('home.aboveCeiling')} rows={some} to="decision" />}
      </FirstFew>
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
      <FirstFew rows={rows} rest={(count) => t('home.others', { count })}>
        {(some) => <KitTable caption={t('home.ownRequests')} rows={some} shows="waiting" />}
      </FirstFew>
    </Panel>
  )
}

type InHand = {
  toDeliver: KitToDeliver[]
  toVerify: KitToVerify[]
  classes?: RoundToLookAt[]
  seconds: SecondPartDue[]
  today: string
}

/** To hand over, to count, and second parts; a kit whose second part waits stands there only. */
export function KitsInHand({ toDeliver, toVerify, classes, seconds, today }: InHand) {
  const inParts = new Set(seconds.map(({ kitId }) => kitId))
  return (
    <>
      <KitsToDeliver rows={toDeliver.filter(({ id }) => !inParts.has(id))} />
      <KitsToVerify rows={toVerify} classes={classes} />
      <SecondPartsPanel rows={seconds} today={today} />
    </>
  )
}

/** Approved kits that this person is to hand over. */
export function KitsToDeliver({ rows }: { rows: KitToDeliver[] }) {
  const t = useT()
  const locale = useLocale()
  const { date, list } = useFormats()
  if (rows.length === 0) return null
  const items = rows.map(({ id, number, typeLabel, caregiverName, caseNumber, stateSince, blocks }) => ({
    key: id,
    icon: 'box' as const,
    track: 'parents' as const,
    title: typeLabel[locale],
    href: `/kits/${id}/delivery`,
    detail: (
      <>
        {[caregiverName, caseNumber, number, t('home.since', { on: date(nigerDate(new Date(stateSince))) })].join(
          ' · ',
        )}
        {blocks.length === 0 ? null : (
          <div className="late-text">
            {t('kits.list.blocked', { why: list(blocks.map((block) => t(`kits.block.${block}`))) })}
          </div>
        )}
      </>
    ),
  }))
  return (
    <Panel title={<Counted words={t('home.toDeliver')} rows={rows} />} flush>
      <FirstFew rows={items} rest={(count) => t('home.others', { count })}>
        {(some) => <TodoList items={some} />}
      </FirstFew>
    </Panel>
  )
}

/** Kits handed over by others that this person is to count at the family's, and classes at school, the longest due first. */
function KitsToVerify({ rows, classes = [] }: { rows: KitToVerify[]; classes?: RoundToLookAt[] }) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormats()
  if (rows.length + classes.length === 0) return null
  const classItems = classes.map(({ id, number, groupName, verifyBy, late }) => ({
    due: verifyBy,
    key: id,
    icon: 'check' as const,
    track: 'children' as const,
    title: t('home.classToVerify'),
    href: `/supply-rounds/${id}/verification`,
    detail: [groupName, number].join(' · '),
    when: date(verifyBy),
    late,
  }))
  const kitItems = rows.map(({ id, number, typeLabel, caregiverName, caseNumber, verifyBy, late, missing }) => ({
    due: verifyBy,
    key: id,
    icon: 'check' as const,
    track: 'parents' as const,
    title: typeLabel[locale],
    href: missing ? `/kits/${id}#handovers` : `/kits/${id}/verification`,
    detail: [caregiverName, caseNumber, number].join(' · '),
    when: missing ? t('home.goodsMissing', { on: date(verifyBy) }) : date(verifyBy),
    late,
  }))
  const items = [...classItems, ...kitItems].sort((one, other) => one.due.localeCompare(other.due))
  return (
    <Panel title={<Counted words={t('home.toVerify')} rows={items} />} flush>
      <FirstFew rows={items} rest={(count) => t('home.others', { count })}>
        {(some) => <TodoList items={some} />}
      </FirstFew>
    </Panel>
  )
}

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
