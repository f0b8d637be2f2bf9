import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tourWeekOf } from '~/domain/casework/tour-week'
import { nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { mostShown } from '~/domain/most-shown'
import { moveTourStop } from '~/features/casework/move-tour-stop.server'
import { TasksFull } from '~/features/casework/tasks-full'
import { TourFilter } from '~/features/casework/tour-filter'
import { tourHref, tourStopForm } from '~/features/casework/tour-forms'
import { TourGroups } from '~/features/casework/tour-groups'
import { tourOf } from '~/features/casework/tour.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'tour.read', title: 'page.tour', nav: 'tour' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'tour.read')
  const query = new URL(request.url).searchParams
  const week = tourWeekOf(query.get('week'), nigerDate(context.now))
  return await tourOf(context, week, placeOf(query.get('commune') ?? '')?.pcode ?? null)
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'tour.read')
  return answerForm(request, tourStopForm, async (form) => {
    await moveTourStop(context, form)
    return redirect(tourHref('/tour', form.week, form.commune ?? null))
  })
}

export default function TourPage() {
  const t = useT()
  const { date } = useFormats()
  const tour = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { week, end, commune, stops } = tour
  return (
    <Page>
      <PageHeader
        title={t('tour.title')}
        lead={t('tour.lead', { from: date(week), to: date(end) })}
        actions={
          stops.length > 0 ? (
            <ButtonLink href={tourHref('/tour/print', week, commune)} icon="print">
              {t('tour.print')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack gap="large">
        <TourFilter tour={tour} />
        {answer ? (
          <Note tone="late" icon="alert" live="alert">
            {t('form.reload')}
          </Note>
        ) : null}
        {stops.length === 0 ? (
          <Empty icon="calendar" title={t('tour.empty')}>
            <p>{t('tour.emptyText')}</p>
          </Empty>
        ) : (
          <>
            <h2>{t('tour.stops', { count: stops.length })}</h2>
            {tour.full ? <TasksFull cases={mostShown.tourCases} /> : null}
            <TourGroups tour={tour} />
          </>
        )}
      </Stack>
    </Page>
  )
}
