import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { discardImport } from '~/features/imports/discard-import.server'
import { DiscardForm } from '~/features/imports/discard-form'
import { ImportCrumbs } from '~/features/imports/import-crumbs'
import { discardForm } from '~/features/imports/import-forms'
import { importPage } from '~/features/imports/import-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'import.run',
  title: 'page.importDiscarding',
  object: 'import',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  const { id, fileName, counts } = found(await importPage(context, params['id'] ?? '', { limit: 0 }))
  logAccess(context, 'import', id)
  return { id, fileName, rows: counts.rows }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  return answerForm(request, discardForm, async () => {
    await discardImport(context, params['id'] ?? '')
    return redirect('/imports')
  })
}

export default function ImportDiscarding() {
  const t = useT()
  const file = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<ImportCrumbs here={t('page.importDiscarding')} file={file} />}
        title={t('page.importDiscarding')}
        lead={t('imports.discardText')}
      />
      <DiscardForm back={`/imports/${file.id}`} rows={file.rows} answer={useActionData<typeof action>()} />
    </Page>
  )
}
