import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideStockLoss } from '~/features/stock/decide-stock-loss.server'
import { stockLossAnswerForm } from '~/features/stock/stock-forms'
import { StockLossAnswer } from '~/features/stock/stock-loss-answer'
import { stockLossPage } from '~/features/stock/stock-losses.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'stock.decideLoss',
  fresh: true,
  title: 'stock.loss.decide',
  object: 'stockLoss',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.decideLoss')
  return { ...found(await stockLossPage(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stock.decideLoss')
  return answerFreshForm(context, request, stockLossAnswerForm, async (form) => {
    const { storeId, itemKey } = await decideStockLoss(context, params['id'] ?? '', form)
    return redirect(`/stock/${storeId}/${itemKey}`)
  })
}

export default function StockLossDecision() {
  const t = useT()
  const loss = useLoaderData<typeof loader>()
  const { store, itemKey, item } = loss
  const title = t('stock.loss.decide')
  const crumbs = [
    { href: `/stock?store=${store.id}`, label: store.name },
    { href: `/stock/${store.id}/${itemKey}`, label: item },
    { label: title },
  ]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('lots.where')} items={crumbs} />} title={title} lead={item} />
      <StockLossAnswer loss={loss} answer={useActionData<typeof action>()} />
    </Page>
  )
}
