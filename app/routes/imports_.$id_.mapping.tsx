import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkImport } from '~/features/imports/check-import.server'
import { mappingForm } from '~/features/imports/import-forms'
import { importToMap } from '~/features/imports/import-to-map.server'
import { MappingPage } from '~/features/imports/mapping-page'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'import.run',
  title: 'page.importMapping',
  object: 'import',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const file = found(await importToMap(context, params['id'] ?? ''))
  logAccess(context, 'import', file.id)
  return file
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { id, kind, columns } = found(await importToMap(context, params['id'] ?? ''))
  return answerForm(request, mappingForm(kind, columns.length), async (mapping) => {
    await checkImport(context, id, mapping)
    return redirect(`/imports/${id}`)
  })
}

export default function ImportMapping() {
  return <MappingPage file={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
