import type { FieldMetadata } from '@conform-to/react'
import { shortages } from '~/domain/kits/shortages'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { SecondPartChecks } from '~/pieces/second-part-checks'
import type { FormAnswer } from '~/server/answer-form.server'
import { FactList } from '~/ui/facts'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { Stepper } from '~/ui/stepper'
import type { KitForDelivery, LineToCount } from './kit-for-delivery.server'
import { useUnitWord } from '~/pieces/unit-word'

type Props = { delivery: KitForDelivery; answer: FormAnswer | undefined; storeField: FieldMetadata }

/** What is counted out together; what a later part holds back is told and not counted. */
export function DeliveryLines({ delivery, answer, storeField }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const { lines, stores, heldBack } = delivery
  return (
    <>
      <CountedBefore delivery={delivery} answer={answer} />
      {lines.length === 0 ? null : (
        <Panel title={t('kits.delivery.count')}>
          <Stack gap="large">
            {lines.map((line, index) => (
              <CountedLine key={line.id} line={line} index={index} delivery={delivery} answer={answer} />
            ))}
            {stores === null ? null : (
              <SelectField
                {...fieldProps(storeField)}
                label={t('handover.store')}
                hint={stores.length === 0 ? t('handover.storeEmpty') : t('handover.storeHint')}
                placeholder={t('handover.storeChoose')}
                options={stores.map(({ id, name }) => ({ value: id, label: name }))}
                required
              />
            )}
          </Stack>
        </Panel>
      )}
      {heldBack === null ? null : <SecondPartChecks part={heldBack} />}
    </>
  )
}

type LineProps = { line: LineToCount; index: number } & Pick<Props, 'delivery' | 'answer'>

function CountedLine({ line, index, delivery, answer }: LineProps) {
  const t = useT()
  const unitWord = useUnitWord()
  const typed = typedFor(line.id, delivery, answer)
  const errorAt = (name: string) => {
    const error = answer?.lastResult.error?.[`lines[${index}].${name}`]?.[0]
    return error === undefined ? undefined : t(error as MessageKey, answer?.refusal?.values)
  }
  return (
    <Stack gap="small">
      <HiddenFields values={{ [`lines[${index}].lineId`]: line.id }} />
      <Stepper
        name={`lines[${index}].quantity`}
        id={`kit-delivery-lines[${index}].quantity`}
        label={t('kits.delivery.line', { item: line.item, unit: unitWord(line.unit) })}
        hint={
          line.missing === null
            ? t('kits.delivery.owed', { count: line.owed })
            : t(`kits.delivery.missing.${line.missing}`, { count: line.owed })
        }
        error={errorAt('quantity')}
        min={0}
        max={line.owed}
        defaultValue={typed?.quantity ?? (line.missing === null ? line.owed : 0)}
        lessWord={t('kits.delivery.less', { item: line.item })}
        moreWord={t('kits.delivery.more', { item: line.item })}
        required
      />
      <SelectField
        name={`lines[${index}].shortageWhy`}
        id={`kit-delivery-lines[${index}].shortageWhy`}
        label={t('kits.delivery.shortage')}
        error={errorAt('shortageWhy')}
        placeholder={t('kits.delivery.nothingMissing')}
        defaultValue={typed?.shortageWhy ?? (line.missing === null ? '' : 'later')}
        options={shortages.map((value) => ({ value, label: t(`kits.shortage.${value}`) }))}
      />
    </Stack>
  )
}

/** The list was changed while this was counted: what was typed, beside what is asked for now. */
function CountedBefore({ delivery, answer }: Pick<Props, 'delivery' | 'answer'>) {
  const t = useT()
  const unitWord = useUnitWord()
  const counted = typedLines(answer).flatMap(({ lineId, quantity }) => {
    const before = delivery.earlier.find(({ id }) => id === lineId)
    return before ? [{ ...before, quantity: quantity ?? '' }] : []
  })
  if (counted.length === 0) return null
  return (
    <Note icon="alert" tone="late" title={t('handover.changedTitle')}>
      <p>{t('handover.changed')}</p>
      <FactList
        items={counted.map(({ item, unit, quantity, nowId }) => {
          const now = delivery.lines.find(({ id }) => id === nowId)
          return {
            term: t('kits.delivery.line', { item, unit: unitWord(unit) }),
            value: t('handover.counted', { quantity }),
            note: now ? t('handover.owedNow', { count: now.owed }) : t('handover.notOwedNow'),
          }
        })}
      />
    </Note>
  )
}

/** Each line by its thing, for the summary of what is wrong. */
export function lineNames({ lines }: Pick<KitForDelivery, 'lines'>): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ item }, index) =>
      ['quantity', 'shortageWhy'].map((name) => [`lines[${index}].${name}`, item] as const),
    ),
  )
}

type TypedLine = { lineId?: string; quantity?: string; shortageWhy?: string }

/** What was typed for a line in a form that came back, also where the line stood in the list before this one. */
function typedFor(lineId: string, { earlier }: KitForDelivery, answer: FormAnswer | undefined) {
  const same = [lineId, ...earlier.filter(({ nowId }) => nowId === lineId).map(({ id }) => id)]
  return typedLines(answer).find((line) => line.lineId !== undefined && same.includes(line.lineId))
}

function typedLines(answer: FormAnswer | undefined): TypedLine[] {
  const { lines } = (answer?.lastResult.initialValue ?? {}) as { lines?: (TypedLine | undefined)[] }
  return (lines ?? []).filter((line) => line !== undefined)
}
