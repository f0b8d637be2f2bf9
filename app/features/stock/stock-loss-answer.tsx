import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { stockLossOutcomes } from '~/domain/stock/stock-loss'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import type { stockLossAnswerForm } from './stock-forms'
import type { stockLossPage } from './stock-losses.server'

type Loss = NonNullable<Awaited<ReturnType<typeof stockLossPage>>>
type Props = { loss: Loss; answer: FormAnswer | undefined }

/** What is said to be gone, by whom and why; then the answer, or who gave it, or who can. */
export function StockLossAnswer({ loss, answer }: Props) {
  const t = useT()
  const { date, francs, moment } = useFormats()
  const quantityOf = useQuantityOf()
  const { decision, others, pictures, worth } = loss
  return (
    <Stack gap="large">
      <Panel title={t('stock.loss.reported')}>
        <Stack>
          <FactList
            items={[
              { term: t('stock.loss.what'), value: quantityOf(loss.quantity, loss.unit) },
              {
                term: t('stock.loss.worth'),
                value: worth === null ? t('stock.loss.worthUnknown') : francs(worth),
              },
              { term: t('stock.on'), value: date(loss.lostOn) },
              { term: t('stock.by'), value: loss.reportedBy, note: moment(loss.reportedAt) },
              { term: t('stock.why'), value: loss.reason },
            ]}
          />
          {pictures.map((id, index) => (
            <a key={id} href={`/files/${id}`}>
              {t('stock.loss.picture', { number: index + 1 })}
            </a>
          ))}
          {decision ? (
            <Note
              icon={decision.outcome === 'confirmed' ? 'check' : 'info'}
              title={t(`stock.loss.answered.${decision.outcome}`, { name: decision.by })}
            >
              <p>{decision.reason}</p>
              <p className="small muted">{moment(decision.at)}</p>
            </Note>
          ) : null}
          {decision === null && others !== null ? (
            <Note icon="clock">{t('refused.own-stock-loss', { names: others })}</Note>
          ) : null}
        </Stack>
      </Panel>
      {decision === null && others === null ? <AnswerForm loss={loss} answer={answer} /> : null}
    </Stack>
  )
}

function AnswerForm({ loss: { store, itemKey }, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<z.input<typeof stockLossAnswerForm>>({
    id: 'stock-loss',
    lastResult: answer?.lastResult,
  })
  const props = useFieldProps()
  const cancelHref = `/stock/${store.id}/${itemKey}`
  const about = { outcome: t('stock.loss.answer'), reason: t('lots.reason') }
  return (
    <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref={cancelHref} about={about}>
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('stock.loss.answer')}
        options={stockLossOutcomes.map((outcome) => ({
          value: outcome,
          label: t(`stock.loss.outcome.${outcome}`),
          hint: t(`stock.loss.outcomeHint.${outcome}`),
        }))}
        required
      />
      <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={3} maxLength={600} required />
    </DeedForm>
  )
}
