import type { FieldMetadata } from '@conform-to/react'
import { decisionLinks } from '~/domain/kits/decision-links'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { Stack } from '~/ui/page'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'

type Metadata = FieldMetadata<string, Record<string, string>>
type Props = { fields: { link: Metadata; linkReason: Metadata }; withSupplier: boolean }

/** The decider's own word: no link, or which one. */
export function DecisionLinkFields({ fields, withSupplier }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const choices = decisionLinks.filter((value) => value !== 'supplier' || withSupplier)
  return (
    <Stack>
      <ChoiceCards
        {...fieldProps(fields.link)}
        legend={t(withSupplier ? 'decisions.link.question' : 'decisions.link.questionFamily')}
        options={choices.map((value) => ({
          value,
          label: t(`decisions.link.${value}`),
          hint: t(`decisions.link.${value}Hint`),
        }))}
      />
      <ShownFor choices="family supplier">
        <TextArea
          {...fieldProps(fields.linkReason)}
          label={t('decisions.link.reason')}
          hint={t('decisions.link.reasonHint')}
          rows={2}
          maxLength={600}
        />
      </ShownFor>
    </Stack>
  )
}
