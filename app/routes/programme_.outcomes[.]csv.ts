import type { LoaderFunctionArgs } from '@remix-run/node'
import { nigerDate } from '~/domain/dates'
import { csvSeparators } from '~/domain/text/csv'
import { recordExport } from '~/features/consents/record-export.server'
import { outcomesCsv } from '~/features/programme/outcomes-csv'
import { fileFilter } from '~/features/programme/programme-filter'
import { publishedMonth } from '~/features/programme/published-month.server'
import { translator } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { chainHead } from '~/server/chain-head.server'
import { requireContext } from '~/server/context.server'
import { localeOf } from '~/server/locale.server'

export const handle = { access: 'programme.read' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'programme.read')
  const filter = fileFilter(nigerDate(context.now))
  const [{ numbers, householdIds }, head] = await Promise.all([publishedMonth(context), chainHead(context.store.query)])
  const locale = localeOf(request)
  const file = outcomesCsv(numbers.outcomes, filter, translator(locale), csvSeparators[locale])
  await recordExport(context, 'outcomes', householdIds)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="komawa-${filter.asOf}${head ? `-${head.code}` : ''}.csv"`,
    },
  })
}
