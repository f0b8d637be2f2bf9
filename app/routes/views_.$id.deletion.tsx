import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteView } from '~/features/comfort/delete-view.server'
import { ownView } from '~/features/comfort/own-view.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { z } from 'zod'

export const handle = { access: 'business.read', title: 'page.viewDelete', object: 'savedView' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  return { view: found(await ownView(context, params['id'] ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  return answerForm(request, z.object({}), async () => {
    await deleteView(context, params['id'] ?? '')
    return redirect('/views')
  })
}

export default function DeleteView() {
  const t = useT()
  const { view } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader title={t('savedViews.deleteTitle', { name: view.name })} lead={t('savedViews.deleteLead')} />
      <form method="post" className="form">
        <ButtonRow>
          <Button tone="grave">{t('savedViews.delete')}</Button>
          <ButtonLink href="/views">{t('savedViews.back')}</ButtonLink>
        </ButtonRow>
      </form>
    </Page>
  )
}
