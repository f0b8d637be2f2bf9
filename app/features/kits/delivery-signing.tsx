import type { FieldMetadata } from '@conform-to/react'
import { signings, statements } from '~/domain/kits/handover-words'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { ChoiceCards } from '~/ui/choice-cards'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { ShownFor } from '~/ui/shown-for'
import { SignaturePad } from '~/ui/signature-pad'
import { TextField } from '~/ui/text-field'

export type SigningFields =
  'signedBy' | 'signature' | 'paperNumber' | 'paperNumberAgain' | 'nothingOwed' | 'explainedBy'

type Props = {
  /** Whose hand signs. */
  name: string
  purpose: 'business' | 'school'
  fields: Record<SigningFields, FieldMetadata<string>>
  answer: FormAnswer | undefined
}

/** That nothing is owed for it, and the hand under it. */
export function DeliverySigning({ name, purpose, fields, answer }: Props) {
  const t = useT()
  const fieldProps = useFieldProps(answer?.refusal?.values)
  const isUsedNumber = answer?.refusal?.reason === 'paper-number-used'
  return (
    <>
      <Panel title={t('handover.statement')}>
        <Stack>
          <Note icon="sound" title={t('kits.delivery.readAloud')}>
            <p>{t(purpose === 'school' ? 'kits.receipt.schoolStatement' : 'kits.receipt.statement')}</p>
          </Note>
          <ChoiceCards
            {...fieldProps(fields.nothingOwed)}
            legend={t('handover.howSaid')}
            options={statements.map((value) => ({
              value,
              label: t(`handover.said.${value}`),
              hint: t(`handover.saidHint.${value}`),
            }))}
            required
          />
          <ShownFor choices="explainedOrally">
            <TextField
              {...fieldProps(fields.explainedBy)}
              label={t('handover.explainedBy')}
              hint={t('handover.explainedByHint')}
              maxLength={120}
            />
          </ShownFor>
        </Stack>
      </Panel>
      <Panel title={t('handover.signature')}>
        <Stack>
          <ChoiceCards
            {...fieldProps(fields.signedBy)}
            legend={t('handover.howSigned', { name })}
            options={signings.map((value) => ({
              value,
              label: t(`handover.signed.${value}`),
              hint: t(`handover.signedHint.${value}`),
              scripted: value === 'onScreen',
            }))}
            required
          />
          <ShownFor choices="onScreen">
            <SignaturePad
              {...fieldProps(fields.signature)}
              label={t('handover.signHere', { name })}
              clearWord={t('handover.clear')}
            />
          </ShownFor>
          <ShownFor choices="onPaper markOnPaper">
            <TextField
              {...fieldProps(fields.paperNumber)}
              label={t('handover.paperNumber')}
              hint={t('handover.paperNumberHint')}
              maxLength={40}
            />
          </ShownFor>
          {isUsedNumber ? (
            <CheckField {...fieldProps(fields.paperNumberAgain)} value="on" label={t('handover.paperNumberAgain')} />
          ) : null}
        </Stack>
      </Panel>
    </>
  )
}
