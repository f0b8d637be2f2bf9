import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getFormProps, useForm } from '@conform-to/react'
import { deleteView } from '~/features/comfort/delete-view.server'
import { ownView } from '~/features/comfort/own-view.server'
import { viewDeletionForm } from '~/features/comfort/saved-view-form'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'business.read', title: 'page.viewDelete' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  const id = new URL(request.url).searchParams.get('view')
  return { view: id === null ? null : found(await ownView(context, id)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'business.read')
  return answerForm(request, viewDeletionForm, async ({ id }) => {
    await deleteView(context, id)
    return redirect('/views')
  })
}

export default function DeleteView() {
  const t = useT()
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'view-deletion', lastResult: answer?.lastResult })
  const back = <ButtonLink href="/views">{t('savedViews.manage')}</ButtonLink>
  if (view === null)
    return (
      <Page narrow>
        <PageHeader title={t('page.viewDelete')} />
        <Empty icon="star" title={t('savedViews.chooseFirst')} action={back} />
      </Page>
    )
  return (
    <Page narrow>
      <PageHeader title={t('savedViews.deleteTitle', { name: view.name })} lead={t('savedViews.deleteLead')} />
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <HiddenFields values={{ id: view.id }} />
        <ButtonRow>
          <Button tone="grave">{t('savedViews.delete')}</Button>
          {back}
        </ButtonRow>
      </form>
    </Page>
  )
}
