import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack, WithAside } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { WorryLink } from '~/pieces/worry-link'
import { ChildTag } from './child-tag'
import { FamiliesPanel } from './families-panel'
import type { IntakeHistory } from './intake-history.server'
import { EndingsPanel, InterviewsPanel, RegistrationPanel } from './file-panels'
import type { PersonHead } from './person-file.server'
import { ServicesPanel } from './services-panel'
import { StepsPanel } from './steps-panel'
import type { TracingHistory } from './tracing-history.server'
import { TracingPanel } from './tracing-panel'

type Props = {
  head: PersonHead
  history: IntakeHistory
  tracing: TracingHistory
  may: { record: boolean; handOver: boolean }
}

/** The file of one person of the centre: how far they are, what is missing next, what was done. */
export function PersonFile({ head, history, tracing, may }: Props) {
  const t = useT()
  const open = head.stage === 'atCentre' || head.stage === 'tracing'
  const writes = may.record && open
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('intake.where')}
            items={[{ href: '/people', label: t('people.title') }, { label: head.code }]}
          />
        }
        title={<bdi>{head.name}</bdi>}
        lead={
          <>
            <ChildTag minor={head.minor} /> {head.synthetic ? t('people.synthetic') : null}
          </>
        }
        actions={
          <>
            <WorryLink childId={head.id} who={head.name} />
            <Actions head={head} may={may} open={open} />
          </>
        }
      />
      <Stack gap="large">
        <PersonFacts head={head} caseNumber={tracing.reunification?.caseNumber ?? null} />
        {head.intake ? (
          <WithAside
            asideLabel={t('intake.registration')}
            aside={
              <>
                <RegistrationPanel head={head} mayCorrect={may.record} />
                <EndingsPanel endings={history.endings} />
              </>
            }
          >
            <StepsPanel head={head} links={writes} />
            <ServicesPanel head={head} services={history.services} mayAsk={writes} mayAnswer={may.record} />
            <TracingPanel head={head} actions={tracing.actions} mayRecord={writes} />
            <FamiliesPanel head={head} tracing={tracing} mayRecord={writes} />
            <InterviewsPanel head={head} interviews={history.interviews} mayRecord={writes} />
          </WithAside>
        ) : (
          <Note
            icon="info"
            title={t('intake.unclaimedTitle')}
            action={
              may.record ? (
                <ButtonLink href={`/people/${head.id}/referral`} tone="go">
                  {t('intake.takeOver')}
                </ButtonLink>
              ) : null
            }
          >
            {t('intake.unclaimedText')}
          </Note>
        )}
      </Stack>
    </Page>
  )
}

function Actions({ head, may, open }: Pick<Props, 'head' | 'may'> & { open: boolean }) {
  const t = useT()
  const base = `/people/${head.id}`
  return (
    <>
      {may.handOver && head.intake && head.householdId === null ? (
        <ButtonLink href={`${base}/officer`} icon="swap">
          {t('intake.handOverTitle')}
        </ButtonLink>
      ) : null}
      {may.record && open ? <ButtonLink href={`${base}/ending/new`}>{t('intake.endingTitle')}</ButtonLink> : null}
      {may.record && head.ended ? (
        <ButtonLink href={`${base}/reopening/new`}>{t('intake.reopeningTitle')}</ButtonLink>
      ) : null}
    </>
  )
}

function PersonFacts({ head, caseNumber }: { head: PersonHead; caseNumber: string | null }) {
  const t = useT()
  const { date } = useFormats()
  const { intake, householdId } = head
  return (
    <Facts
      items={[
        { term: t('people.code'), value: head.code, mono: true },
        {
          term: t('intake.state'),
          value: t(`intakeStage.${head.stage ?? 'waiting'}`),
          note: head.tracingStatus ? t(`cpims.tracingStatus.${head.tracingStatus}`) : undefined,
        },
        {
          term: t('intake.ageAndSex'),
          value: t('intake.years', { count: head.age }),
          note: [t(`sex.${head.sex}`), head.ageEstimated ? t('intake.estimated') : ''].filter(Boolean).join(' · '),
        },
        ...(intake
          ? [
              {
                term: t('intake.referral'),
                value: t(`referredBy.${intake.referredBy}`),
                note: date(intake.referredOn),
              },
              { term: t('intake.officer'), value: head.officerName },
            ]
          : []),
        ...(householdId && caseNumber
          ? [
              {
                term: t('intake.household'),
                value: <a href={`/households/${householdId}`}>{caseNumber}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
