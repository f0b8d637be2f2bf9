import type { LoaderFunctionArgs } from '@remix-run/node'
import { nigerDate } from '~/domain/dates'
import { recordExport } from '~/features/consents/record-export.server'
import { reportedHouseholds } from '~/features/programme/counted-rows.server'
import { outcomesByLink } from '~/features/programme/outcomes-by-link.server'
import { outcomesCsv } from '~/features/programme/outcomes-csv'
import { fileFilter } from '~/features/programme/programme-filter'
import { translator } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { localeOf } from '~/server/locale.server'

export const handle = { access: 'programme.read' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'programme.read')
  const filter = fileFilter(nigerDate(context.now))
  const file = outcomesCsv(await outcomesByLink(context, filter), filter, translator(localeOf(request)))
  const { ids } = await reportedHouseholds(context, filter)
  await recordExport(context, 'outcomes', ids)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="komawa-${filter.asOf}.csv"`,
    },
  })
}
