import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextArea } from '~/ui/text-area'
import type { moveAnswerForm } from './fund-forms'
import type { movePage } from './move-page.server'

type Move = NonNullable<Awaited<ReturnType<typeof movePage>>>

/** What is proposed, by whom and why; then the answer, or who gave it. */
export function MoveAnswerPanel({ move, answer }: { move: Move; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs, moment } = useFormats()
  const grant = t('funds.moves.thisGrant', { reference: move.reference })
  return (
    <Panel title={t(`funds.moves.kind.${move.kind}`)}>
      <Stack>
        <FactList
          items={[
            { term: t('funds.amount'), value: francs(move.amount) },
            { term: t('funds.moves.from'), value: move.from ?? grant },
            { term: t('funds.moves.to'), value: move.to ?? grant },
            { term: t('funds.moves.proposedBy'), value: move.proposedBy, note: moment(move.proposedAt) },
            { term: t('funds.moves.reason'), value: move.reason },
          ]}
        />
        {move.others === null ? null : <Note icon="clock">{t('funds.moves.waitsFor', { names: move.others })}</Note>}
        {move.decision && move.outcome ? (
          <Note icon={move.outcome === 'confirmed' ? 'check' : 'info'}>
            {t(`funds.moves.answered.${move.outcome}`, { name: move.decision.name, at: moment(move.decision.at) })}{' '}
            {move.decision.reason}
          </Note>
        ) : (
          <AnswerForm answers={move.answers} answer={answer} />
        )}
      </Stack>
    </Panel>
  )
}

function AnswerForm({ answers, answer }: Pick<Move, 'answers'> & { answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs } = useFormats()
  const [form, fields] = useForm<z.input<typeof moveAnswerForm>>({ id: 'answer', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={readable(answer?.refusal, francs)} />
        <ChoiceCards
          {...props(fields.outcome)}
          legend={t('funds.moves.answer')}
          options={answers.map((one) => ({ value: one, label: t(`funds.moves.outcome.${one}`) }))}
          required
        />
        <TextArea
          {...props(fields.reason)}
          label={t('funds.moves.answerReason')}
          hint={t('funds.moves.answerHint')}
          optionalWord={t('form.optional')}
          maxLength={500}
        />
        <FreshField form={form} />
        <Button tone="go">{t('form.save')}</Button>
      </Stack>
    </form>
  )
}
