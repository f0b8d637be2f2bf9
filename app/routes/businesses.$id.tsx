import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { mostShown } from '~/domain/most-shown'
import { lossesOfBusiness } from '~/features/losses/losses-of.server'
import { LossesPanel } from '~/features/losses/losses-panel'
import { AdvicePanel } from '~/features/mentoring/advice-panel'
import { BusinessCrumbs } from '~/features/mentoring/business-crumbs'
import { BusinessFacts } from '~/features/mentoring/business-facts'
import { businessPage } from '~/features/mentoring/business-page.server'
import { OwnWordPanel } from '~/features/mentoring/own-word-panel'
import { PlanPanel } from '~/features/mentoring/plan-panel'
import { StandingPanel } from '~/features/mentoring/standing-panel'
import { TrainingLines } from '~/features/mentoring/training-lines'
import { VisitsTable } from '~/features/mentoring/visits-table'
import { useT } from '~/i18n/language'
import { SellingNote } from '~/pieces/selling-note'
import { SecondPartChecks } from '~/pieces/second-part-checks'
import { AtMost } from '~/pieces/at-most'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { secondPartsOfBusiness } from '~/server/second-parts-of-business.server'
import { sellingOfBusiness } from '~/server/selling-of.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Note } from '~/ui/note'
import { Page, Stack, WithAside } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'business.read', title: 'page.business', object: 'business' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  const business = found(await businessPage(context, params['id'] ?? ''))
  const { role } = context.actor
  return {
    business,
    losses: await lossesOfBusiness(context, business.id),
    seconds: await secondPartsOfBusiness(context.store.query, business.id, nigerDate(context.now)),
    selling: await sellingOfBusiness(context.store.query, business.id, nigerDate(context.now)),
    readsHousehold: mayEver(role, 'household.read'),
    mayVisit: mayEver(role, 'visit.log'),
    mayDecide: mayEver(role, 'businessPlan.decide') && business.mayDecide,
  }
}

export default function Business() {
  const t = useT()
  const { business, losses, seconds, selling, readsHousehold, mayVisit, mayDecide } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        crumbs={<BusinessCrumbs business={business} readsHousehold={readsHousehold} />}
        title={t('business.page.title', { name: business.caregiver })}
        lead={business.idea}
        actions={
          mayVisit ? (
            <ButtonRow>
              <ButtonLink href={`/surveys/new?household=${business.householdId}`} icon="form">
                {t('business.page.survey')}
              </ButtonLink>
              <ButtonLink href={`/field/visits/new?business=${business.id}`} tone="go" icon="stall">
                {t('business.page.visit')}
              </ButtonLink>
            </ButtonRow>
          ) : null
        }
      />
      <Stack gap="large">
        <SavedNote>{t('visit.saved')}</SavedNote>
        <BusinessFacts business={business} />
        {selling ? (
          <Note icon="calendar">
            <SellingNote selling={selling} />
          </Note>
        ) : null}
        <WithAside
          asideLabel={t('business.page.aside')}
          aside={
            <>
              <PlanPanel business={business} mayWrite={mayVisit} mayDecide={mayDecide} />
              <Panel title={t('business.page.trainings')}>
                <TrainingLines trainings={business.trainings} />
              </Panel>
            </>
          }
        >
          <StandingPanel business={business} />
          {seconds.map(({ kitId, part }) => (
            <SecondPartChecks key={kitId} part={part} />
          ))}
          <LossesPanel {...losses} />
          <OwnWordPanel business={business} />
          <AdvicePanel advice={business.advice} />
          <Panel title={t('business.page.visits')} flush={business.visits.length > 0}>
            {business.visits.length === 0 ? (
              <p className="muted">{t('business.page.noVisits')}</p>
            ) : (
              <VisitsTable visits={business.visits} measure={business.measure} advice={business.advice} />
            )}
          </Panel>
          <AtMost rows={business.visits.length} most={mostShown.visits}>
            {t('business.page.olderVisits')}
          </AtMost>
        </WithAside>
      </Stack>
    </Page>
  )
}
