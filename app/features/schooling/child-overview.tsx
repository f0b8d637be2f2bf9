import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Columns, Row, Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { ChildSchoolFile } from './child-school-file.server'
import { ContactList } from './contact-list'
import { EnrolmentList } from './enrolment-list'
import { LevelList } from './level-list'
import { RegisterTable, ThreeMonths } from './register-table'
import { StreakWords } from './streak-words'

/** A child at school on one page: enrolments, supplies, groups and sessions, register, levels. */
export function ChildOverview({ child }: { child: ChildSchoolFile }) {
  const t = useT()
  const add = (path: string, words: string) =>
    child.mayRecord ? (
      <ButtonLink href={path} size="small" icon="plus">
        {words}
      </ButtonLink>
    ) : null
  return (
    <Columns count={2}>
      <Stack>
        <Panel
          title={t('schooling.enrolment')}
          flush={child.enrolments.length > 0}
          aside={add(`/children/${child.id}/enrolments/new`, t('schooling.enrol'))}
        >
          <EnrolmentList child={child} />
        </Panel>
        <Panel
          title={t('schooling.register')}
          flush={child.registers.length > 0}
          foot={child.registers.length > 0 ? <ThreeMonths child={child} /> : null}
          aside={
            <Row wrap>
              {child.mayMeet ? add(`/field/absences/new?child=${child.id}`, t('absence.record')) : null}
              {add(`/children/${child.id}/register/new`, t('schooling.addMonth'))}
            </Row>
          }
        >
          {child.streak ? <StreakWords streak={child.streak} /> : null}
          <RegisterTable child={child} />
        </Panel>
      </Stack>
      <Stack>
        <Panel
          title={t('schooling.level')}
          flush={child.levels.length > 0}
          aside={add(`/field/levels/new?child=${child.id}`, t('schooling.check'))}
        >
          <LevelList child={child} />
        </Panel>
        <Panel title={t('schooling.tutoring')} flush={child.groups.length > 0 || child.sessions.length > 0}>
          <Sessions child={child} />
        </Panel>
        <Panel
          title={t('childContact.last')}
          flush={child.contacts.length > 0}
          aside={child.mayMeet ? add(`/field/contacts/new?child=${child.id}`, t('childContact.add')) : null}
        >
          <ContactList contacts={child.contacts} />
        </Panel>
        <Panel
          title={t('schooling.supplies')}
          flush={child.supplies.length > 0}
          aside={add(`/children/${child.id}/supplies/new`, t('schooling.handOut'))}
        >
          <Supplies child={child} />
        </Panel>
      </Stack>
    </Columns>
  )
}

function Sessions({ child: { groups, sessions } }: { child: ChildSchoolFile }) {
  const t = useT()
  const { date } = useFormats()
  if (groups.length + sessions.length === 0) return <p className="muted">{t('schooling.inNoGroup')}</p>
  return (
    <ul className="list">
      {groups.map(({ id, name }) => (
        <li key={id}>
          <a href={`/groups/${id}`} className="strong">
            {name}
          </a>
        </li>
      ))}
      {sessions.map(({ id, heldOn, subject, mark, reason }) => (
        <li key={id}>
          <span className="grow">
            {t('schooling.sessionLine', { on: date(heldOn), subject: t(`subject.${subject}`) })}
          </span>
          <span className="small muted">
            {reason && reason !== 'notKnown'
              ? t('schooling.absentWhy', { why: t(`sessionAbsence.${reason}`) })
              : t(`mark.${mark}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Supplies({ child: { supplies } }: { child: ChildSchoolFile }) {
  const t = useT()
  const { date } = useFormats()
  if (supplies.length === 0) return <p className="muted">{t('schooling.noSupplies')}</p>
  return (
    <ul className="list">
      {supplies.map(({ id, handedOutOn, lines }) => (
        <li key={id}>
          <span className="grow">
            {lines
              .map(({ item, quantity }) => t('schooling.supplyLine', { quantity, item: t(`supply.${item}`) }))
              .join(', ')}
          </span>
          <span className="small muted nowrap">{date(handedOutOn)}</span>
        </li>
      ))}
    </ul>
  )
}
