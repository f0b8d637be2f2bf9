import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { claimQualifiers, claimUnits } from '~/domain/programme/claims'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { claimForm } from './claim-form'

/** A published figure: how it is said, and of whom, when, on what basis and by whom. */
export function ClaimFields({ formId, answer }: { formId: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<z.input<typeof claimForm>>({
    id: 'claim',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, qualifier: 'exactly', unit: 'people' },
  })
  return (
    <PlainForm form={form} answer={answer} submit={t('team.claim.add')} cancelHref="/programme/claims">
      <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
      <FieldGrid columns={3}>
        <SelectField
          {...props(fields.qualifier)}
          label={t('team.claim.qualifier')}
          options={claimQualifiers.map((code) => ({ value: code, label: t(`team.claim.qualifier.${code}`) }))}
        />
        <TextField
          {...props(fields.figure)}
          label={t('team.claim.figure')}
          inputMode="decimal"
          maxLength={12}
          required
        />
        <SelectField
          {...props(fields.unit)}
          label={t('team.claim.unit')}
          options={claimUnits.map((code) => ({ value: code, label: t(`team.claim.unit.${code}`) }))}
        />
      </FieldGrid>
      <TextField
        {...props(fields.population)}
        label={t('team.claim.population')}
        hint={t('team.claim.populationHint')}
        maxLength={200}
        required
      />
      <FieldGrid columns={2}>
        <TextField {...props(fields.period)} label={t('team.claim.period')} maxLength={100} required />
        <TextField
          {...props(fields.basis)}
          label={t('team.claim.basis')}
          hint={t('team.claim.basisHint')}
          maxLength={200}
          required
        />
      </FieldGrid>
      <TextField
        {...props(fields.source)}
        label={t('team.claim.source')}
        hint={t('team.claim.sourceHint')}
        maxLength={300}
        required
      />
      <TextArea
        {...props(fields.note)}
        label={t('team.claim.note')}
        optionalWord={t('form.optional')}
        maxLength={500}
        rows={2}
      />
    </PlainForm>
  )
}
