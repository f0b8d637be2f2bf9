import type { FieldMetadata } from '@conform-to/react'
import { useMatches } from '@remix-run/react'
import { StepUpField } from './step-up-field'

type Props = { form: { getFieldset: () => unknown } }
type Loaded = { stepUp?: { needed: boolean; hasPasskey: boolean } } | undefined

/** The code of a page whose handle says `fresh`, before its button; on every other page nothing. */
export function FreshField({ form }: Props) {
  const page = useMatches().at(-1)
  const { stepUp } = (page?.data as Loaded) ?? {}
  if (!(page?.handle as { fresh?: true } | undefined)?.fresh || !stepUp) return null
  const { secondFactorCode } = form.getFieldset() as { secondFactorCode: FieldMetadata<string | undefined> }
  return <StepUpField field={secondFactorCode} stepUp={stepUp} />
}
