import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { tourWeekOf } from '~/domain/casework/tour-week'
import { nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { PreVisitCard } from '~/features/casework/pre-visit-card'
import { mostShown } from '~/domain/most-shown'
import { preVisitCards } from '~/features/casework/pre-visit.server'
import { tourHref } from '~/features/casework/tour-forms'
import { TasksFull } from '~/features/casework/tasks-full'
import { TourGroups } from '~/features/casework/tour-groups'
import { tourOf } from '~/features/casework/tour.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'tour.read', title: 'page.tourPrint', nav: 'tour' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'tour.read')
  const query = new URL(request.url).searchParams
  const week = tourWeekOf(query.get('week'), nigerDate(context.now))
  const tour = await tourOf(context, week, placeOf(query.get('commune') ?? '')?.pcode ?? null)
  const cards = await preVisitCards(
    context,
    tour.stops.map(({ householdId }) => householdId),
  )
  return { tour, cards, name: context.actor.displayName }
}

export default function TourPrint() {
  const t = useT()
  const { date } = useFormats()
  const { tour, cards, name } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('tour.title')}
        lead={
          <>
            {t('tour.lead', { from: date(tour.week), to: date(tour.end) })}{' '}
            {t('tour.madeFor', { name, on: date(tour.today) })}
          </>
        }
        actions={
          <ButtonLink href={tourHref('/tour', tour.week, tour.commune)} icon="left">
            {t('tour.back')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <div className="no-print">
          <Note icon="print">{t('tour.printHow')}</Note>
        </div>
        <h2>{t('tour.route')}</h2>
        {tour.full ? <TasksFull cases={mostShown.tourCases} /> : null}
        <TourGroups tour={tour} paper />
        <h2>{t('preVisit.title')}</h2>
        {cards.map((card) => (
          <PreVisitCard key={card.id} card={card} />
        ))}
      </Stack>
    </Page>
  )
}
