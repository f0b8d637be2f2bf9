import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { LotFrame } from '~/features/procurement/lot-frame'
import { choiceForm } from '~/features/procurement/lot-forms'
import { LotNotes } from '~/features/procurement/lot-notes'
import { lotPage } from '~/features/procurement/lot-page.server'
import { QuoteComparison } from '~/features/procurement/quote-comparison'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'procurement.record',
  fresh: true,
  title: 'lots.deed.choice',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const lot = found(await lotPage(context, params['id'] ?? ''))
  return { lot, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerFreshForm(context, request, choiceForm, async (form) => {
    await chooseQuote(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function QuoteChoice() {
  const t = useT()
  const { date, francs } = useFormats()
  const { lot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'quoteId' | 'reason', string>>({
    id: 'choice',
    lastResult: answer?.lastResult,
  })
  const props = useFieldProps()
  const { items, quotes, last, percent } = lot
  const choosable = quotes.filter(({ retired, mine }) => !retired && !mine)
  return (
    <LotFrame lot={lot} deed={t('lots.deed.choice')} lead={t('lots.choiceLead')}>
      <LotNotes lot={lot} />
      {lot.state === 'open' ? null : <Note>{t('refused.lot-not-open')}</Note>}
      <Panel title={t('lots.quotes')} flush>
        <QuoteComparison caption={t('lots.quotes')} items={items} quotes={quotes} last={last} percent={percent} />
      </Panel>
      {(lot.state === 'open' && choosable.length > 0) || answer ? (
        <DeedForm form={form} answer={answer} submit={t('lots.deed.choice')} cancelHref={`/lots/${lot.id}`}>
          <ChoiceCards
            {...props(fields.quoteId)}
            legend={t('lots.supplier')}
            options={choosable.map(({ id, supplier, total, quotedOn, cheapest }) => ({
              value: id,
              label: t('lots.quote.option', { supplier, total: francs(total) }),
              hint: t(cheapest ? 'lots.quote.hintCheapest' : 'lots.quote.hint', { on: date(quotedOn) }),
            }))}
            required
          />
          <TextArea
            {...props(fields.reason)}
            label={t('lots.reason')}
            hint={t('lots.choiceReasonHint')}
            rows={3}
            maxLength={600}
            required
          />
        </DeedForm>
      ) : null}
    </LotFrame>
  )
}
