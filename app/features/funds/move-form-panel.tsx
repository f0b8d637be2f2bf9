import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import { useLineName } from '~/pieces/budget-line-bar'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { grantPlace } from './fund-forms'
import type { grantPage } from './grant-page.server'

type Props = {
  id: string
  /** Whole XOF that the grant has on no line. */
  free: number
  lines: NonNullable<Awaited<ReturnType<typeof grantPage>>>['lines']
  /** The line that somebody came from. */
  line: string | null
  answer: FormAnswer | undefined
}

type Fields = { fromLineId: string; toLineId: string; amount: number; reason: string }

/** From where, to where, how much and why; nothing moves yet. */
export function MoveFormPanel({ id, free, lines, line, answer }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const name = useLineName()
  const known = lines.some((one) => one.id === line) ? (line ?? undefined) : undefined
  const [form, fields] = useForm<Fields>({
    id: 'move',
    lastResult: answer?.lastResult,
    defaultValue: { fromLineId: grantPlace, toLineId: known },
  })
  const props = useFieldProps()
  const choices = lines.map((one) => ({
    value: one.id,
    label: t('funds.moves.lineChoice', { line: name(one), free: francs(one.free) }),
  }))
  const grant = { value: grantPlace, label: t('funds.moves.grantChoice', { free: francs(free) }) }
  return (
    <Panel>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={readable(answer?.refusal, francs)} />
          <HiddenFields values={{ id }} />
          <SelectField
            {...props(fields.fromLineId)}
            label={t('funds.moves.from')}
            options={[grant, ...choices]}
            required
          />
          <SelectField
            {...props(fields.toLineId)}
            label={t('funds.moves.to')}
            placeholder={t('funds.moves.choose')}
            options={[...choices, { value: grantPlace, label: t('funds.moves.toGrant') }]}
            required
          />
          <NumberField
            {...props(fields.amount)}
            label={t('funds.moves.amount')}
            unit="F CFA"
            min={1}
            step={1}
            required
          />
          <TextArea
            {...props(fields.reason)}
            label={t('funds.moves.reason')}
            hint={t('funds.moves.reasonHint')}
            maxLength={500}
            required
          />
          <p className="small muted">{t('funds.moves.proposeText')}</p>
          <FreshField form={form} />
          <Button tone="go">{t('funds.moves.propose')}</Button>
        </Stack>
      </form>
    </Panel>
  )
}
