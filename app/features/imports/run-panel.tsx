import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import type { ImportPage } from './import-page.server'

/** The good rows only, or none. */
export function RunPanel({ file, answer }: { file: ImportPage; answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ withDoubtful: boolean }>({ id: 'run', lastResult: answer?.lastResult })
  const { good, rows, doubtful } = file.counts
  return (
    <Panel title={t('imports.decide')}>
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <p>
          {good + doubtful === 0
            ? t('imports.nothingGood')
            : good === rows
              ? t('imports.decideAll')
              : t('imports.decideText', { count: good })}
        </p>
        {doubtful > 0 ? (
          <CheckField
            {...props(fields.withDoubtful)}
            value="on"
            label={t('imports.withDoubtful', { count: doubtful })}
          />
        ) : null}
        <HiddenFields values={{ good: String(good) }} />
        <ButtonRow>
          {good + doubtful > 0 ? <Button tone="go">{t('imports.run')}</Button> : null}
          <ButtonLink href={`/imports/${file.id}/discarding`} tone="quiet">
            {t('imports.none')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Panel>
  )
}
