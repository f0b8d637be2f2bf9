import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Row, Stack } from '~/ui/page'
import { Tag } from '~/ui/tag'
import { MoreRows } from '~/ui/more-rows'
import type { FieldGroup } from './field-home.server'
import { subjectIcons } from './subject-icons'

/** A card a group; today's log is one touch away, first where none was written. */
export function GroupCards({ groups, more = 0 }: { groups: FieldGroup[]; more?: number }) {
  const t = useT()
  const firstOpen = groups.find(({ heldToday }) => !heldToday)
  return (
    <Stack>
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} first={group === firstOpen} />
      ))}
      <MoreRows>{more > 0 ? t('list.more', { count: more }) : null}</MoreRows>
    </Stack>
  )
}

function GroupCard({ group, first }: { group: FieldGroup; first: boolean }) {
  const t = useT()
  const { id, name, schoolName, members, heldToday, lastSubject } = group
  return (
    <Card accent={first}>
      <Row between top>
        <div>
          <h3>
            <a href={`/groups/${id}`}>{name}</a>
          </h3>
          <p className="small muted">
            {t('schooling.groupLine', { school: schoolName, children: t('schooling.children', { count: members }) })}
          </p>
        </div>
        {lastSubject ? (
          <Tag tone="children" icon={subjectIcons[lastSubject]}>
            {t(`subject.${lastSubject}`)}
          </Tag>
        ) : null}
      </Row>
      <LastSession group={group} />
      <ButtonLink
        href={`/field/sessions/new?group=${id}`}
        tone={first ? 'go' : 'plain'}
        icon={heldToday ? 'plus' : 'pencil'}
        wide
      >
        {t(heldToday ? 'schooling.logAnother' : 'schooling.logSession')}
        <span className="sr"> {name}</span>
      </ButtonLink>
    </Card>
  )
}

function LastSession({ group: { heldToday, lastSessionOn, lastNote } }: { group: FieldGroup }) {
  const t = useT()
  const { date } = useFormats()
  if (lastSessionOn === null) return <p className="small muted">{t('schooling.noSessionYet')}</p>
  if (heldToday) return <Tag icon="check">{t('schooling.heldToday')}</Tag>
  const on = date(lastSessionOn)
  return (
    <p className="small">
      {lastNote ? t('schooling.lastTimeNote', { on, note: lastNote }) : t('schooling.lastTime', { on })}
    </p>
  )
}
