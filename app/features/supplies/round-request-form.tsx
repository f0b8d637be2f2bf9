import { getFormProps, useForm } from '@conform-to/react'
import { leftOutReasons } from '~/domain/supplies/supply-words'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import type { RequestField } from '~/pieces/request-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { RollCall } from '~/ui/roll-call'
import { RoundContentFields, useRoundContentNames } from './round-content-fields'
import type { RoundRequestChoices } from './round-request-choices.server'
import { useListFields } from './use-list-fields'

type Type = NonNullable<RoundRequestChoices['type']>
type Props = {
  type: Type
  pupils: RoundRequestChoices['children']
  formId: string
  answer: FormAnswer | undefined
}

/** What the class is to get, and for which of its children: all are taken, one touches the exceptions. */
export function RoundRequestForm({ type, pupils, formId, answer }: Props) {
  const t = useT()
  const locale = useLocale()
  const props = useFieldProps()
  const [form, fields] = useForm<Record<RequestField | 'children', string>>({
    id: 'round',
    lastResult: answer?.lastResult,
  })
  const known = pupils.map(({ withoutCarer, openKit }) => ({
    answer: withoutCarer || openKit !== null ? 'notNow' : 'asked',
  }))
  const about = { ...useRoundContentNames(type.lines), children: t('supplies.forWhom') }
  const { valueOf } = useListFields(form.id, 'children', known, answer?.lastResult)
  return (
    <form method="post" {...getFormProps(form)}>
      <Stack gap="large">
        <FormSummary form={form} refusal={answer?.refusal} about={about} />
        <HiddenFields
          values={{
            id: formId,
            kitTypeId: type.id,
            ...Object.fromEntries(pupils.map(({ id }, index) => [`children[${index}].childId`, id])),
          }}
        />
        {type.season ? <Note icon="calendar">{type.season[locale]}</Note> : null}
        <Panel>
          <RollCall
            legend={t('supplies.forWhom')}
            id={`${form.id}-children`}
            hint={t('supplies.forWhomHint')}
            error={props(fields.children).error}
            items={pupils.map(({ id, name, withoutCarer, openKit }, index) => ({
              key: id,
              title: name,
              name: `children[${index}].answer`,
              defaultValue: valueOf(index, 'answer'),
              choices:
                withoutCarer || openKit !== null
                  ? [{ value: 'notNow', label: t('supplies.notNow') }]
                  : [
                      { value: 'asked', label: t('supplies.asked') },
                      ...leftOutReasons.map((why) => ({ value: why, label: t(`supplies.why.${why}`) })),
                    ],
              beside: openKit
                ? t('supplies.openKit', { number: openKit })
                : withoutCarer
                  ? t('supplies.withoutCarer')
                  : undefined,
            }))}
          />
        </Panel>
        <RoundContentFields formId={form.id} fields={fields} lines={type.lines} answer={answer} />
        <ButtonRow>
          <Button tone="go">{t('supplies.send')}</Button>
          <ButtonLink href="?">{t('supplies.otherType')}</ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  )
}
