import { isUnsettled } from '~/domain/casework/care-arrangements'
import { isAlarmingReason } from '~/domain/casework/not-seen-reasons'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { FollowUpContact } from './contacts-of-household.server'

type Props = { rows: readonly FollowUpContact[]; householdId: string; records: boolean }

/** Who was seen at each contact, with whom the children live, what was done and what follows. */
export function ContactTable({ rows, records, householdId }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('contact.list')}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ withdrawn }) => (withdrawn ? 'quiet' : undefined)}
      columns={[
        {
          key: 'on',
          head: t('contact.column.on'),
          rowHead: true,
          cell: ({ heldOn, how, by, withdrawn }) => (
            <>
              {date(heldOn)}
              <span className="block small muted">{t(`contact.how.${how}`)}</span>
              <span className="block small muted">{t('contact.by', { name: by })}</span>
              {withdrawn ? (
                <span className="block small strong">
                  {t('contact.withdrawnBy', { ...withdrawn, on: date(withdrawn.on) })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'children',
          head: t('contact.column.children'),
          cell: (row) =>
            row.children.map((child) => (
              <span key={child.personId} className={`block ${isAlarming(child) ? 'late-text strong' : ''}`}>
                <Child child={child} how={row.how} />
              </span>
            )),
        },
        { key: 'action', head: t('contact.column.action'), cell: ({ actionTaken }) => actionTaken },
        {
          key: 'next',
          head: t('contact.column.next'),
          cell: ({ furtherVisitOn, recommendsClosure }) => (
            <>
              {furtherVisitOn ? t('contact.furtherOn', { on: date(furtherVisitOn) }) : null}
              {recommendsClosure ? t('contact.closureRecommended') : null}
            </>
          ),
        },
        {
          key: 'do',
          head: t('withdrawal.save'),
          headHidden: true,
          cell: ({ id, heldOn, withdrawn }) =>
            records && !withdrawn ? (
              <a href={`/households/${householdId}/contacts/${id}/withdrawal`} className="small">
                {t('withdrawal.save')} <span className="sr">{date(heldOn)}</span>
              </a>
            ) : null,
        },
      ]}
    />
  )
}

type Child = FollowUpContact['children'][number]

function isAlarming({ seen, notSeenWhy, livesWith }: Child) {
  return isUnsettled(livesWith) || (!seen && notSeenWhy !== null && isAlarmingReason(notSeenWhy))
}

/** One child in one sentence: seen or why not, and with whom the child lives. */
export function Child({ child, how }: { child: Child; how: FollowUpContact['how'] }) {
  const t = useT()
  const { name, seen, notSeenWhy } = child
  const values = { name, with: t(`livesWith.${child.livesWith}`) }
  if (seen) return t('contact.childSeen', values)
  if (how === 'phone' || notSeenWhy === null) return t('contact.childByPhone', values)
  return t('contact.childNotSeen', { ...values, why: t(`notSeen.${notSeenWhy}`) })
}
