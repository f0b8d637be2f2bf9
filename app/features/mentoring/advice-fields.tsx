import type { FieldMetadata } from '@conform-to/react'
import { adviceAnswers, adviceKinds, type AdviceAnswer, type AdviceKind } from '~/domain/mentoring/advice'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { CheckGroup } from '~/ui/check-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { RollCall } from '~/ui/roll-call'
import { TextField } from '~/ui/text-field'
import { useAdviceWords } from './advice-words'
import type { OpenAdvice } from './open-advice.server'

type Line = { adviceId: string; answer?: AdviceAnswer | undefined; why?: string | undefined }
type AskedProps = { open: OpenAdvice[]; lines: FieldMetadata<Line>[] }

/** What the last visits advised: was it done? */
export function AdviceAsked({ open, lines }: AskedProps) {
  const t = useT()
  const { date } = useFormats()
  const props = useFieldProps()
  const wordsOf = useAdviceWords()
  if (open.length === 0) return null
  const asked = lines.flatMap((line) => {
    const fields = line.getFieldset()
    const advice = open.find(({ id }) => id === fields.adviceId.initialValue)
    return advice ? [{ advice, fields }] : []
  })
  return (
    <>
      <HiddenFields values={Object.fromEntries(asked.map(({ advice, fields }) => [fields.adviceId.name, advice.id]))} />
      <RollCall
        id="advice-asked"
        stacked
        legend={t('advice.asked')}
        items={asked.map(({ advice, fields }) => ({
          key: advice.id,
          title: (
            <>
              {wordsOf(advice)} <span className="small muted">{t('advice.givenOn', { on: date(advice.givenOn) })}</span>
            </>
          ),
          name: fields.answer.name,
          id: fields.answer.id,
          defaultValue: fields.answer.initialValue ?? '',
          choices: adviceAnswers.map((value) => ({
            value,
            label: t(`advice.answer.${value}`),
            followUp: value === 'notPossible' || value === 'not',
          })),
          followUp: <TextField {...props(fields.why)} label={t('advice.why')} maxLength={200} />,
        }))}
      />
    </>
  )
}

type GivenProps = {
  kinds: FieldMetadata<AdviceKind[]>
  words: FieldMetadata<string | undefined>
  chosen: string[]
}

/** What is advised today: a touch for what is advised most, words for the rest. */
export function AdviceGiven({ kinds, words, chosen }: GivenProps) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <CheckGroup
        {...props(kinds)}
        legend={t('advice.give')}
        hint={t('advice.giveHint')}
        options={adviceKinds
          .filter((kind) => kind !== 'ownWords')
          .map((kind) => ({ value: kind, label: t(`advice.kind.${kind}`) }))}
        defaultValues={chosen}
      />
      <TextField {...props(words)} label={t('advice.ownWords')} optionalWord={t('form.optional')} maxLength={300} />
    </>
  )
}
