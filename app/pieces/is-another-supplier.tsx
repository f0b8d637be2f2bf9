import { useT } from '~/i18n/language'
import type { ComponentProps } from 'react'
import type { FormSummary } from '~/forms/form-summary'
import { CheckField } from '~/ui/check-field'

type Props = { name: string; id: string; refusal: ComponentProps<typeof FormSummary>['refusal'] }

/** “It is another one”: asked once the page has said whose name is almost the same. */
export function IsAnotherSupplier({ name, id, refusal }: Props) {
  const t = useT()
  const asked = ['kit-supplier-near', 'supplier-near-name', 'supplier-same-phone'].includes(refusal?.reason ?? '')
  return asked ? <CheckField name={name} id={id} value="on" label={t('suppliers.isAnother')} /> : null
}
