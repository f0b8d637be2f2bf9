import { getFormProps, useForm } from '@conform-to/react'
import { roundMarks } from '~/domain/supplies/round-visit-refusal'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useUnitWord } from '~/pieces/unit-word'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { RollCall } from '~/ui/roll-call'
import { Stepper } from '~/ui/stepper'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import type { RoundToVerify } from './round-to-verify.server'

export const roundVisitFormId = 'round-visit'

type Props = { round: RoundToVerify; formId: string; answer: FormAnswer | undefined }
type Typed = { children?: ({ mark?: string; lines?: ({ found?: string } | undefined)[] } | undefined)[] }

/** The class child by child: seen with all of it, with some missing, or not seen; what is missing is counted. */
export function RoundVisitForm({ round, formId, answer }: Props) {
  const t = useT()
  const unitWord = useUnitWord()
  const values = answer?.refusal?.values
  const props = useFieldProps(values)
  const [form, fields] = useForm<{ verifiedOn: string; note: string; children: string }>({
    id: roundVisitFormId,
    lastResult: answer?.lastResult,
    defaultValue: { verifiedOn: round.today },
  })
  const typed = ((answer?.lastResult.initialValue ?? {}) as Typed).children ?? []
  const errorAt = (name: string) => {
    const error = answer?.lastResult.error?.[name]?.[0]
    return error === undefined ? undefined : t(error as MessageKey, values)
  }
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack>
        <FormSummary form={form} refusal={answer?.refusal} about={namesIn(round)} />
        <HiddenFields
          values={{
            id: formId,
            ...Object.fromEntries(round.children.map(({ kitId }, place) => [`children[${place}].kitId`, kitId])),
          }}
        />
        <DateField
          {...props(fields.verifiedOn)}
          label={t('verification.on')}
          min={round.since ?? undefined}
          max={round.today}
          required
        />
        <RollCall
          legend={t('roundVisit.who')}
          id={`${form.id}-children`}
          hint={t('roundVisit.whoHint', { count: round.least })}
          error={props(fields.children).error}
          stacked
          items={round.children.map(({ kitId, name, isNew, lines }, place) => ({
            key: kitId,
            title: isNew ? (
              <>
                {name} <Tag tone="accent">{t('roundVisit.isNew')}</Tag>
              </>
            ) : (
              name
            ),
            name: `children[${place}].mark`,
            id: `${form.id}-children[${place}].mark`,
            error: errorAt(`children[${place}].mark`),
            defaultValue: typed[place]?.mark ?? 'notSeen',
            choices: roundMarks.map((mark) => ({
              value: mark,
              label: t(`roundVisit.mark.${mark}`),
              followUp: mark === 'missing',
            })),
            followUp: lines.map(({ lineId, item, unit, quantity }, index) => (
              <div key={lineId}>
                <HiddenFields values={{ [`children[${place}].lines[${index}].lineId`]: lineId }} />
                <Stepper
                  name={`children[${place}].lines[${index}].found`}
                  id={`${form.id}-children[${place}].lines[${index}].found`}
                  label={t('kits.delivery.line', { item, unit: unitWord(unit) })}
                  hint={t('verification.handedOver', { count: quantity })}
                  error={errorAt(`children[${place}].lines[${index}].found`)}
                  min={0}
                  max={quantity}
                  defaultValue={typed[place]?.lines?.[index]?.found ?? quantity}
                  lessWord={t('kits.delivery.less', { item })}
                  moreWord={t('kits.delivery.more', { item })}
                />
              </div>
            )),
          }))}
        />
        <TextArea
          {...props(fields.note)}
          label={t('verification.note')}
          hint={t('verification.noteHint')}
          maxLength={600}
        />
      </Stack>
    </form>
  )
}

function namesIn({ children }: RoundToVerify) {
  return Object.fromEntries(
    children.flatMap(({ name, lines }, place) => [
      [`children[${place}].mark`, name] as const,
      ...lines.map((_, index) => [`children[${place}].lines[${index}].found`, name] as const),
    ]),
  )
}
