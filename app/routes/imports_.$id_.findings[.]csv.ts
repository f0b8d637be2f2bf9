import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvSeparators } from '~/domain/text/csv'
import { mostRows } from '~/domain/imports/file-bounds'
import { findingsCsv } from '~/features/imports/findings-csv'
import { importPage } from '~/features/imports/import-page.server'
import { formatsOf } from '~/i18n/formats'
import { translator } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { localeOf } from '~/server/locale.server'

export const handle = { access: 'import.run', object: 'import' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const file = found(await importPage(context, params['id'] ?? '', { limit: mostRows }))
  logAccess(context, 'import', file.id)
  const locale = localeOf(request)
  return new Response(findingsCsv(file.findings, translator(locale), formatsOf(locale), csvSeparators[locale]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="komawa-import.csv"',
    },
  })
}
