import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { arithmeticLevels, levelLanguages, readingLevels } from '~/domain/schooling/levels'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Segmented } from '~/ui/segmented'
import type { ChildToCheck } from './child-to-check.server'

export const levelFormId = 'level'

type Fields = { checkedOn: string; language: string; reading: string; arithmetic: string }
type Props = { id: string; child: ChildToCheck; answer: FormAnswer | undefined }

/** One child, one language, the highest step reached on each ladder; the last check stands beside its step. */
export function LevelForm({ id, child, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: levelFormId,
    lastResult: answer?.lastResult,
    defaultValue: { checkedOn: child.today, language: child.checks[0]?.language ?? 'ha' },
  })
  const lastTime = useLastTime(child)
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <Segmented
        {...props(fields.language)}
        legend={t('schooling.testLanguage')}
        options={levelLanguages.map((value) => ({ value, label: t(`levelLanguage.${value}`) }))}
        required
      />
      <ChoiceCards
        {...props(fields.reading)}
        legend={t('schooling.readingReached')}
        hint={t('schooling.readingHint')}
        options={ladder(readingLevels).map(({ code, rank }) => ({
          value: rank,
          label: `${rank} · ${t(`readingLevel.${code}`)}`,
          hint: [t(`readingLevel.${code}.shown`), lastTime('reading', rank)].filter(Boolean).join(' · '),
        }))}
      />
      <ChoiceCards
        {...props(fields.arithmetic)}
        legend={t('schooling.arithmeticReached')}
        hint={t('schooling.arithmeticHint')}
        options={ladder(arithmeticLevels).map(({ code, rank }) => ({
          value: rank,
          label: `${rank} · ${t(`arithmeticLevel.${code}`)}`,
          hint: [t(`arithmeticLevel.${code}.shown`), lastTime('arithmetic', rank)].filter(Boolean).join(' · '),
        }))}
      />
      <DateField {...props(fields.checkedOn)} label={t('schooling.checkedOn')} max={child.today} required />
      <HiddenFields values={{ id, childId: child.id, groupId: child.groupId ?? '' }} />
    </form>
  )
}

/** The ladder as it is climbed: the highest step on top. */
function ladder<Code extends string>(levels: readonly Code[]) {
  return levels.map((code, rank) => ({ code, rank: String(rank) })).reverse()
}

function useLastTime(child: ChildToCheck) {
  const t = useT()
  const { date } = useFormats()
  return (name: 'reading' | 'arithmetic', rank: string) => {
    const last = child.checks.find((check) => check[name] !== null)
    if (!last || String(last[name]) !== rank) return ''
    return t('schooling.checkOf', { on: date(last.checkedOn), language: t(`levelLanguage.${last.language}`) })
  }
}
