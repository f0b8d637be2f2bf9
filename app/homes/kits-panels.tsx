import type { KitRow } from '~/features/kits/kit-rows.server'
import type { KitToVerify } from '~/features/kits/kits-to-verify.server'
import type { KitToDecide } from '~/features/kits/kits-to-decide.server'
import { KitTable } from '~/features/kits/kit-table'
import type { PlanWaiting } from '~/features/mentoring/plans-to-decide.server'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

type ToDecideProps = { rows: KitToDecide[]; plans: PlanWaiting[]; ownWaiting?: KitRow[] }

/** Requests and business plans that wait for this person, the longest first; what is above their ceiling is not counted. */
export function KitsToDecide({ rows, plans, ownWaiting = [] }: ToDecideProps) {
  const t = useT()
  const mine = rows.filter(({ aboveCeiling }) => !aboveCeiling)
  const caption = t('home.toDecide')
  return (
    <Panel
      title={<Counted words={caption} rows={[...mine, ...plans]} />}
      aside={<a href="/kits">{t('home.allKits')}</a>}
      flush
    >
      {mine.length > 0 ? (
        <KitTable caption={caption} rows={mine.slice(0, shownKits)} to="decision" shows="waiting" />
      ) : null}
      <PlansToDecide plans={plans.slice(0, shownKits)} />
      {mine.length + plans.length > 0 ? null : (
        <Empty
          icon="inbox"
          title={t('home.nothingToDecide')}
          action={
            ownWaiting.length > 0 ? (
              <ButtonLink href="#own-requests">{t('home.seeOwnRequests', { count: ownWaiting.length })}</ButtonLink>
            ) : null
          }
        >
          <p>{t('home.nothingToDecideText')}</p>
        </Empty>
      )}
    </Panel>
  )
}

function PlansToDecide({ plans }: { plans: PlanWaiting[] }) {
  const t = useT()
  const { date } = useFormats()
  if (plans.length === 0) return null
  return (
    <TodoList
      items={plans.map(({ id, businessId, caregiver, caseNumber, idea, writtenBy, writtenOn }) => ({
        key: id,
        icon: 'stall',
        track: 'parents',
        title: t('home.businessPlan', { name: caregiver }),
        href: `/businesses/${businessId}/plan/decision`,
        detail: [caseNumber, idea, writtenBy].join(' · '),
        when: date(writtenOn),
      }))}
    />
  )
}

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
export function KitsToDeliver({ rows }: { rows: KitRow[] }) {
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
        items={rows.slice(0, shownKits).map(({ id, number, typeLabel, caregiverName, caseNumber, verifyBy, late }) => ({
          key: id,
          icon: 'check',
          track: 'parents',
          title: typeLabel[locale],
          href: `/kits/${id}/verification`,
          detail: [caregiverName, caseNumber, number].join(' · '),
          when: date(verifyBy),
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
