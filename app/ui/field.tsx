import type { ReactNode } from 'react'
import { FieldError } from './field-error'
import { useNamed } from './field-names'

export type FieldProps = {
  name: string
  label: ReactNode
  /** The name, unless two fields of a page share it. */
  id?: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** The word for "optional", shown after the label. */
  optionalWord?: string
}

/** Label, hint, the control, and what is wrong with it. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { label, hint, error, optionalWord } = field
  const id = fieldId(field)
  useNamed(id, label, error)
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optionalWord ? <span className="optional"> · {optionalWord}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError fieldId={id} error={error} />
    </div>
  )
}

/** The attributes which tie a control to its label, hint and error. */
export function fieldControl(field: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'required'>) {
  const id = fieldId(field)
  const described = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name: field.name,
    required: field.required,
    'aria-describedby': described || undefined,
    'aria-invalid': field.error ? true : undefined,
  }
}

function fieldId(field: Pick<FieldProps, 'name' | 'id'>) {
  return field.id ?? field.name
}
