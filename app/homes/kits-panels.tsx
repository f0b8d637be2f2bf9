import type { KitRow } from '~/features/kits/kit-rows.server'
import { KitTable } from '~/features/kits/kit-table'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

/** Requests that wait for this person, the longest first. */
export function KitsToDecide({ rows, ownWaiting = [] }: { rows: KitRow[]; ownWaiting?: KitRow[] }) {
  const t = useT()
  return (
    <Panel
      title={<Counted words={t('home.toDecide')} rows={rows} />}
      aside={<a href="/kits">{t('home.allKits')}</a>}
      flush
    >
      {rows.length > 0 ? (
        <KitTable caption={t('home.toDecide')} rows={rows.slice(0, shownKits)} to="decision" shows="waiting" />
      ) : (
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

const shownKits = 8
/** The readings stop one after this. */
const countedKits = 20

function Counted({ words, rows }: { words: string; rows: KitRow[] }) {
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
