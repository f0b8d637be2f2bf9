import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { continueInBackground } from '~/features/imports/continue-import.server'
import { ImportCrumbs } from '~/features/imports/import-crumbs'
import { undoForm } from '~/features/imports/import-forms'
import { importPage } from '~/features/imports/import-page.server'
import { UndoForm } from '~/pieces/undo-form'
import { undoImport } from '~/features/imports/undo-import.server'
import { useT } from '~/i18n/language'
import { importVerbs } from '~/import-verbs.server'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'import.run',
  title: 'page.importUndoing',
  object: 'import',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { id, fileName } = found(await importPage(context, params['id'] ?? '', { limit: 0 }))
  logAccess(context, 'import', id)
  return { id, fileName }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { id } = found(await importPage(context, params['id'] ?? '', { limit: 0 }))
  return answerForm(request, undoForm, async (form) => {
    await undoImport(context, id, form)
    continueInBackground(context, id, importVerbs)
    return redirect(`/imports/${id}`)
  })
}

export default function ImportUndoing() {
  const t = useT()
  const file = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<ImportCrumbs here={t('page.importUndoing')} file={file} />}
        title={t('page.importUndoing')}
        lead={t('imports.undoText')}
      />
      <UndoForm back={`/imports/${file.id}`} answer={answer} submit={t('imports.undo')} />
    </Page>
  )
}
