import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { arithmeticLevels, levelLadders, levelLanguages, readingLevels } from '~/domain/schooling/levels'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import type { GroupPage } from './group-page.server'

export const groupLevelFormId = 'group-level'

type Fields = { kind: string; ladder: string; language: string; level: string }
type Props = { group: Pick<GroupPage, 'ladder' | 'language' | 'level'>; answer: FormAnswer | undefined }

export function GroupLevelForm({ group, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: groupLevelFormId,
    lastResult: answer?.lastResult,
    defaultValue: {
      kind: group.level === null ? 'mixed' : 'byLevel',
      ladder: group.ladder ?? 'reading',
      language: group.language ?? 'ha',
      level: group.level === null ? '' : String(group.level),
    },
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <ChoiceCards
        {...props(fields.kind)}
        legend={t('tutoring.groupKind')}
        options={(['byLevel', 'mixed'] as const).map((value) => ({
          value,
          label: t(`tutoring.${value}`),
          hint: t(`tutoring.${value}Hint`),
        }))}
        required
      />
      <Segmented
        {...props(fields.ladder)}
        legend={t('tutoring.ladder')}
        options={levelLadders.map((value) => ({ value, label: t(`levelLadder.${value}`) }))}
      />
      <Segmented
        {...props(fields.language)}
        legend={t('tutoring.language')}
        options={levelLanguages.map((value) => ({ value, label: t(`levelLanguage.${value}`) }))}
      />
      <SelectField
        {...props(fields.level)}
        label={t('tutoring.step')}
        hint={t('tutoring.stepHint')}
        placeholder={t('tutoring.chooseStep')}
        options={readingLevels.map((reading, rank) => ({
          value: String(rank),
          label: t('tutoring.stepOption', {
            rank,
            reading: t(`readingLevel.${reading}`),
            arithmetic: t(`arithmeticLevel.${arithmeticLevels[rank] ?? 'beginner'}`),
          }),
        }))}
      />
    </form>
  )
}
