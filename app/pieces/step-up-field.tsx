import type { FieldMetadata } from '@conform-to/react'
import { useT } from '~/i18n/language'
import { SecondFactorField } from './second-factor-field'

type Props = {
  field: FieldMetadata<string | undefined>
  stepUp: { needed: boolean; hasPasskey: boolean }
}

/** The fresh second factor of a deed that binds money or an account; nothing while one was shown a moment ago. */
export function StepUpField({ field, stepUp }: Props) {
  const t = useT()
  if (!stepUp.needed) return null
  return (
    <SecondFactorField field={field} hasPasskey={stepUp.hasPasskey} label={t('stepUp.code')} hint={t('stepUp.hint')} />
  )
}
