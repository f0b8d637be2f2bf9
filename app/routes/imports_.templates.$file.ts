import type { LoaderFunctionArgs } from '@remix-run/node'
import { importKinds } from '~/domain/imports/import-kinds'
import { templateFile } from '~/features/imports/template-file'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { localeOf } from '~/server/locale.server'

export const handle = { access: 'import.run' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireContext(request, 'import.run')
  const kind = found(importKinds.find((known) => `${known}.csv` === params['file']))
  return new Response(templateFile(kind, localeOf(request)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="komawa-${kind}.csv"`,
    },
  })
}
