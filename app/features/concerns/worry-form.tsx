import { getFormProps, useForm } from '@conform-to/react'
import { concernKinds, reporterContacts } from '~/domain/concerns/concern-codes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { Fold } from '~/ui/fold'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { NamedFields } from './named-fields'
import type { NewWorry } from './new-worry.server'

const worryFormId = 'worry'

type Fields = {
  kind: string
  inDanger: boolean
  since: string
  aboutWords: string
  words: string
  namedUserId: string
  namedWords: string
  reporterContact: string
}
type Props = { id: string; worry: NewWorry; answer: FormAnswer | undefined }

/** One touch says what it is about; everything else may be left out. */
export function WorryForm({ id, worry, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({ id: worryFormId, lastResult: answer?.lastResult })
  const { child, staff, hours, today } = worry
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <button type="submit" disabled hidden />
      <CheckField
        {...props(fields.inDanger)}
        value="on"
        defaultChecked={fields.inDanger.initialValue === 'on'}
        label={t('concerns.new.danger')}
        hint={t('concerns.new.dangerHint', { hours: hours.inDanger })}
      />
      {child ? null : (
        <TextField
          {...props(fields.aboutWords)}
          label={t('concerns.new.aboutWords')}
          hint={t('concerns.new.aboutWordsHint')}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <Fold title={t('concerns.new.more')} open={answer !== undefined}>
        <p className="small muted">{t('concerns.new.moreHint')}</p>
        <TextArea
          {...props(fields.words)}
          label={t('concerns.new.words')}
          hint={t('concerns.new.wordsHint')}
          maxLength={4000}
          rows={4}
        />
        <DateField {...props(fields.since)} label={t('concerns.new.since')} max={today} />
        <NamedFields staff={staff} fields={fields} />
        <Segmented
          {...props(fields.reporterContact)}
          legend={t('concerns.new.contact')}
          options={reporterContacts.map((value) => ({ value, label: t(`concerns.contact.${value}`) }))}
        />
      </Fold>
      <KindButtons />
      <HiddenFields values={{ id, ...(child ? { personId: child.id } : {}) }} />
    </form>
  )
}

/** Each kind sends: with the link beside the child that makes two taps. Enter in a field sends nothing. */
function KindButtons() {
  const t = useT()
  return (
    <section aria-labelledby="worry-kinds">
      <h2 id="worry-kinds">{t('concerns.new.kind')}</h2>
      <p className="small muted">{t('concerns.new.kindHint')}</p>
      <Stack gap="small">
        {concernKinds.map((value) => (
          <Button key={value} name="kind" value={value} wide touch>
            {t(`concerns.kind.${value}`)}
          </Button>
        ))}
      </Stack>
    </section>
  )
}
