import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable, type Column } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FirstFew } from '~/ui/first-few'
import { Row, Stack, WithAside } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { WorryLink } from '~/pieces/worry-link'
import type { GroupPage } from './group-page.server'
import { useLevelWords } from './level-words'
import { GroupDeeds } from './group-deeds'
import { StreakWords } from './streak-words'

type Member = GroupPage['children'][number]

/** Who is in a group and how its last sessions went. */
export function GroupOverview({ group }: { group: GroupPage }) {
  const t = useT()
  return (
    <WithAside
      aside={
        <Stack>
          {group.mayLog ? <GroupDeeds group={group} /> : null}
          <LastSessions group={group} />
        </Stack>
      }
      asideLabel={t('schooling.lastSessions')}
    >
      <Panel
        title={t('schooling.members', { count: group.children.filter(({ refused }) => !refused).length })}
        flush
        aside={
          group.mayLog ? (
            <ButtonLink href={`/groups/${group.id}/members/new`} size="small" icon="plus">
              {t('schooling.addMember')}
            </ButtonLink>
          ) : null
        }
      >
        {group.children.length > 0 ? (
          <Members group={group} />
        ) : (
          <Empty icon="people" title={t('schooling.emptyGroup')} />
        )}
      </Panel>
    </WithAside>
  )
}

function Members({ group }: { group: GroupPage }) {
  const t = useT()
  const { date } = useFormats()
  const levelWords = useLevelWords()
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: t('schooling.firstName'),
      rowHead: true,
      cell: ({ id, firstName, schoolClass, hasFile, refused }) => (
        <>
          {hasFile ? <a href={`/children/${id}`}>{firstName}</a> : firstName}
          <span className="block small muted">
            {schoolClass ? t(`schoolClass.${schoolClass}`) : t('schooling.notEnrolled')}
          </span>
          {refused ? <Tag>{t('schooling.notTaught')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'level',
      head: t('schooling.level'),
      cell: ({ level }) =>
        level ? (
          <>
            {levelWords(level)} <span className="small muted nowrap">{date(level.checkedOn)}</span>
          </>
        ) : (
          t('schooling.noCheck')
        ),
    },
  ]
  const missing: Column<Member> = {
    key: 'missing',
    head: t('streaks.title'),
    cell: ({ streak }) => (streak ? <StreakWords streak={streak} /> : null),
  }
  const deeds: Column<Member> = {
    key: 'deeds',
    head: t('schooling.deeds'),
    headHidden: true,
    cell: (child) => <ChildDeeds groupId={group.id} child={child} />,
  }
  const worry: Column<Member> = {
    key: 'worry',
    head: t('concerns.link'),
    headHidden: true,
    cell: ({ id, firstName }) => <WorryLink childId={id} who={firstName} short />,
  }
  return (
    <DataTable
      caption={t('schooling.membersCaption', { group: group.name })}
      columns={[
        ...columns,
        ...(group.children.some(({ streak }) => streak !== null) ? [missing] : []),
        worry,
        ...(group.mayLog ? [deeds] : []),
      ]}
      rows={group.children}
      rowKey={({ id }) => id}
    />
  )
}

/** What is noted about one child, folded: a list of children stays short on a phone. */
function ChildDeeds({ groupId, child: { id, firstName, hasFile, refused } }: { groupId: string; child: Member }) {
  const t = useT()
  const who = <span className="sr">{firstName}</span>
  const leaving = (
    <ButtonLink href={`/groups/${groupId}/members/${id}/leaving`} size="small" tone="quiet" icon="leave" touch>
      {t('schooling.remove')} {who}
    </ButtonLink>
  )
  if (!hasFile || refused) return leaving
  const deeds = [
    { href: `/field/levels/new?child=${id}&group=${groupId}`, label: t('schooling.check') },
    { href: `/field/contacts/new?child=${id}`, label: t('childContact.title') },
    { href: `/field/absences/new?child=${id}`, label: t('absence.record') },
  ]
  return (
    <details className="deeds">
      <summary className="nowrap">
        {t('schooling.childDeeds')} {who}
      </summary>
      <Stack>
        <Row wrap>
          {deeds.map(({ href, label }) => (
            <ButtonLink key={href} href={href} size="small" touch>
              {label} {who}
            </ButtonLink>
          ))}
        </Row>
        <div>{leaving}</div>
      </Stack>
    </details>
  )
}

function LastSessions({ group: { id: groupId, sessions } }: { group: GroupPage }) {
  const t = useT()
  return (
    <Panel title={t('schooling.lastSessions')} flush={sessions.length > 0}>
      {sessions.length === 0 ? <p className="muted">{t('schooling.noSessionYet')}</p> : null}
      <FirstFew rows={sessions} rest={(count) => t('schooling.olderSessions', { count })}>
        {(shown) => <SessionList groupId={groupId} sessions={shown} />}
      </FirstFew>
    </Panel>
  )
}

function SessionList({ groupId, sessions }: { groupId: string; sessions: GroupPage['sessions'] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <ul className="list">
      {sessions.map(({ id, heldOn, subject, durationMinutes, present, expected, note, withdrawn, mayWithdraw }) => (
        <li key={id}>
          <span className="grow">
            <strong>{t('schooling.sessionLine', { on: date(heldOn), subject: t(`subject.${subject}`) })}</strong>
            <span className="block small muted">
              {t('schooling.sessionCounts', { minutes: durationMinutes, present, expected })}
            </span>
            {note ? <span className="block small">{note}</span> : null}
            {withdrawn ? (
              <span className="block small strong">
                {t('schooling.sessionWithdrawn', { ...withdrawn, on: date(withdrawn.on) })}
              </span>
            ) : null}
          </span>
          {mayWithdraw ? (
            <ButtonLink href={`/groups/${groupId}/sessions/${id}/withdrawal`} size="small" tone="quiet" touch>
              {t('withdrawal.save')} <span className="sr">{date(heldOn)}</span>
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
