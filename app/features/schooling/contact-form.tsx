import { getFormProps, useForm } from '@conform-to/react'
import { addDays } from '~/domain/dates'
import { childMoods, contactEveryDays, contactKinds, contactThemes } from '~/domain/schooling/contacts'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckGroup } from '~/ui/check-group'
import { DateField } from '~/ui/date-field'
import { Face } from '~/ui/face'
import { HiddenFields } from '~/ui/hidden-fields'
import { PictureChoice } from '~/ui/picture-choice'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { ChildToMeet } from './child-to-meet.server'

export const contactFormId = 'contact'

const faces = { good: 'glad', soSo: 'even', hard: 'sad' } as const

type Fields = {
  contactedOn: string
  kind: string
  place: string
  themes: string[]
  mood: string
  childsWord: string
  nextContactOn: string
}
type Props = { id: string; child: ChildToMeet; answer: FormAnswer | undefined }

/** Where, about what, and the child's own word where it wants to give one. */
export function ContactForm({ id, child, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: contactFormId,
    lastResult: answer?.lastResult,
    defaultValue: {
      contactedOn: child.today,
      kind: child.contacts[0]?.kind ?? 'home',
      nextContactOn: addDays(child.today, contactEveryDays),
    },
  })
  const themes = [fields.themes.initialValue ?? []].flat().filter((value) => value !== undefined)
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <Segmented
        {...props(fields.kind)}
        legend={t('childContact.kind')}
        options={contactKinds.map((value) => ({ value, label: t(`childContactKind.${value}`) }))}
        required
      />
      <CheckGroup
        name={fields.themes.name}
        id={fields.themes.id}
        legend={t('childContact.themes')}
        hint={t('childContact.themesHint')}
        error={props(fields.themes).error}
        options={contactThemes.map((value) => ({ value, label: t(`contactTheme.${value}`) }))}
        defaultValues={themes}
      />
      <PictureChoice
        {...props(fields.mood)}
        legend={t('childContact.mood')}
        hint={t('childContact.moodHint')}
        columns={3}
        options={childMoods.map((value) => ({
          value,
          big: <Face mood={faces[value]} />,
          label: t(`childMood.${value}`),
        }))}
      />
      <TextArea {...props(fields.childsWord)} label={t('childContact.childsWord')} rows={2} maxLength={200} />
      <TextField {...props(fields.place)} label={t('childContact.place')} maxLength={120} />
      <DateField {...props(fields.contactedOn)} label={t('childContact.contactedOn')} max={child.today} required />
      <DateField {...props(fields.nextContactOn)} label={t('childContact.nextContactOn')} min={child.today} />
      <HiddenFields values={{ id, childId: child.id }} />
    </form>
  )
}
