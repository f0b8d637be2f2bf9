import type { ReactNode } from 'react'
import { Icon } from './icon'

export function FieldError({ fieldId, error }: { fieldId: string; error?: ReactNode }) {
  if (!error) return null
  return (
    <p className="bad" id={`${fieldId}-error`}>
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  )
}
