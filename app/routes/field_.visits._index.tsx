import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FieldBar } from '~/field-bar'
import { visitCursor } from '~/features/mentoring/visit-cursor'
import { VisitsByVillage } from '~/features/mentoring/visits-by-village'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'

export const handle = { access: 'visit.log', title: 'page.visitsDue', frame: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'visit.log')
  const after = visitCursor(new URL(request.url).searchParams.get('after'))
  return { ...(await visitsDue(context, { after })), further: after !== null }
}

export default function VisitsDue() {
  const t = useT()
  const { longDate } = useFormats()
  const { visits, today, next, further } = useLoaderData<typeof loader>()
  return (
    <PhonePage
      title={t('page.visitsDue')}
      subtitle={longDate(today)}
      back={{ href: '/', label: t('visit.back') }}
      nav={<FieldBar current="today" />}
    >
      {further ? (
        <ButtonLink href="/field/visits" icon="left">
          {t('visitsDue.first')}
        </ButtonLink>
      ) : null}
      <VisitsByVillage visits={visits} today={today} />
      {next ? (
        <ButtonLink href={`/field/visits?after=${next}`} wide>
          {t('visitsDue.more')}
        </ButtonLink>
      ) : null}
    </PhonePage>
  )
}
