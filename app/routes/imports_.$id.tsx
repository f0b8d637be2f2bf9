import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { continueInBackground } from '~/features/imports/continue-import.server'
import { ImportFilePage } from '~/features/imports/import-file-page'
import { runForm } from '~/features/imports/import-forms'
import { importPage } from '~/features/imports/import-page.server'
import { runImport } from '~/features/imports/run-import.server'
import { importVerbs } from '~/import-verbs.server'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'import.run',
  title: 'page.import',
  object: 'import',
  nav: 'households',
} satisfies RouteHandle

/** Without scripts the browser asks again by itself while rows are on their way. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { searchParams } = new URL(request.url)
  const after = Number.parseInt(searchParams.get('after') ?? '', 10) || 0
  const file = found(await importPage(context, params['id'] ?? '', { after }))
  logAccess(context, 'import', file.id)
  if (file.state === 'mapping') throw redirect(`/imports/${file.id}/mapping`)
  const underWay = file.state === 'running' || file.state === 'undoing'
  if (underWay) continueInBackground(context, file.id, importVerbs)
  const page = { file, after, again: searchParams.has('again') }
  return data(page, underWay ? { headers: { Refresh: '2' } } : {})
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const id = params['id'] ?? ''
  return answerForm(request, runForm, async (form) => {
    await runImport(context, id, form)
    continueInBackground(context, id, importVerbs)
    return redirect(`/imports/${id}`)
  })
}

export default function ImportFile() {
  return <ImportFilePage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
