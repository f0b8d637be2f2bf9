import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Card } from '~/ui/card'
import { FactList } from '~/ui/facts'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { PersonHead } from './person-file.server'
import { ReunificationNote } from './reunification-note'
import type { FoundFamily, TracingHistory } from './tracing-history.server'
import { verifiedSides, type VerifiedSide } from '~/domain/intake/own-codes'

type Props = { head: PersonHead; tracing: TracingHistory; mayRecord: boolean }

/** The families that were found, what each side said, and what was decided. */
export function FamiliesPanel({ head, tracing: { families, reunification }, mayRecord }: Props) {
  const t = useT()
  return (
    <Panel
      title={t('intake.families')}
      aside={
        mayRecord ? (
          <ButtonLink href={`/people/${head.id}/families/new`} size="small" icon="plus">
            {t('intake.familyTitle')}
          </ButtonLink>
        ) : null
      }
    >
      <Stack>
        {reunification ? <ReunificationNote reunification={reunification} /> : null}
        {families.length === 0 ? <p className="muted">{t('intake.noFamily')}</p> : null}
        {families.map((family) => (
          <Family key={family.id} head={head} family={family} mayRecord={mayRecord} />
        ))}
      </Stack>
    </Panel>
  )
}

function Family({ head, family, mayRecord }: { head: PersonHead; family: FoundFamily; mayRecord: boolean }) {
  const t = useT()
  const { date } = useFormats()
  const base = `/people/${head.id}/families/${family.id}`
  const ready = family.decision?.decision === 'return' && family.answers.every(({ verified }) => verified)
  return (
    <Card>
      <FactList
        items={[
          {
            term: t(`foundRelation.${family.relation}`),
            value: <bdi>{family.name}</bdi>,
            note: [family.village, family.placeName, family.phone].filter(Boolean).join(', '),
          },
          { term: t('intake.foundOn'), value: date(family.foundOn) },
          ...verifiedSides.map((side) => ({
            term: t(`intake.said.${side}`),
            ...answerOf(side),
          })),
          { term: t('intake.bestInterests'), ...decision() },
        ]}
      />
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href={`${base}/verification/new`} size="small">
            {t('intake.verificationTitle')}
          </ButtonLink>
          <ButtonLink href={`${base}/best-interests/new`} size="small">
            {t('intake.bestInterestsTitle')}
          </ButtonLink>
          {ready && family.answers.length === verifiedSides.length ? (
            <ButtonLink href={`/people/${head.id}/reunification/new`} size="small" tone="go">
              {t('intake.reunificationTitle')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
    </Card>
  )

  function answerOf(side: VerifiedSide) {
    const answer = family.answers.find(({ asked }) => asked === side)
    if (!answer) return { value: t('intake.notAskedYet') }
    return {
      value: t(answer.verified ? 'intake.saidYes' : 'intake.saidNo', { on: date(answer.askedOn) }),
      note: [answer.reason ? t(`cpims.notVerified.${answer.reason}`) : '', answer.note ?? '']
        .filter(Boolean)
        .join(' · '),
    }
  }

  function decision() {
    const made = family.decision
    if (!made) return { value: t('intake.notDecidedYet') }
    return {
      value: t(`bestInterestsDecision.${made.decision}`),
      note: t('intake.decisionNote', {
        by: t(`bestInterestsDecider.${made.decidedBy}`),
        basis: t(`bestInterestsBasis.${made.basis}`),
        on: date(made.decidedOn),
        reasons: made.reasons,
      }),
    }
  }
}
