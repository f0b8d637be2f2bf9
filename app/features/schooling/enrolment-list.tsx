import type { EnrolmentEnd } from '~/domain/schooling/enrolment-ends'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Mark } from '~/ui/mark'
import type { ChildSchoolFile } from './child-school-file.server'

type Enrolment = ChildSchoolFile['enrolments'][number]

export function EnrolmentList({ child }: { child: ChildSchoolFile }) {
  const t = useT()
  if (child.enrolments.length === 0) return <p className="muted">{t('schooling.neverEnrolled')}</p>
  return (
    <ul className="list">
      {child.enrolments.map((enrolment) => (
        <li key={enrolment.id}>
          <Mark state={enrolment.endedOn !== null ? 'unknown' : enrolment.registerSeen ? 'ok' : 'open'} />
          <span className="grow">
            <EnrolmentLine enrolment={enrolment} />
            {child.mayRecord && enrolment.endedOn === null ? <Deeds childId={child.id} enrolment={enrolment} /> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function EnrolmentLine({ enrolment }: { enrolment: Enrolment }) {
  const t = useT()
  const { date } = useFormats()
  const { schoolClass, schoolName, schoolYear, kind, enrolledOn, registerSeen, endedOn, endedWhy } = enrolment
  return (
    <>
      <strong>{t('schooling.classAt', { class: t(`schoolClass.${schoolClass}`), school: schoolName })}</strong>
      <span className="block small muted">
        {t('schooling.enrolmentLine', { year: schoolYear, kind: t(`enrolmentKind.${kind}`), on: date(enrolledOn) })}
      </span>
      <span className="block small muted">
        {endedOn === null
          ? t(registerSeen ? 'schooling.seen' : 'schooling.notSeen')
          : t('schooling.endedLine', {
              on: date(endedOn),
              why: t(`enrolmentEnd.${(endedWhy ?? 'moved') as EnrolmentEnd}`),
            })}
      </span>
    </>
  )
}

function Deeds({ childId, enrolment }: { childId: string; enrolment: Enrolment }) {
  const t = useT()
  const path = `/children/${childId}/enrolments/${enrolment.id}`
  return (
    <ButtonRow>
      {enrolment.registerSeen ? null : (
        <ButtonLink href={`${path}/register-seen`} size="small">
          {t('schooling.seeRegister')}
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/ending`} size="small" tone="quiet">
        {t('schooling.endEnrolment')}
      </ButtonLink>
    </ButtonRow>
  )
}
