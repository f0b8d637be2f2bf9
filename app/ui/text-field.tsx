import type { InputHTMLAttributes } from 'react'
import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | keyof FieldProps>

export function TextField({ name, label, id, hint, error, required, optionalWord, ...input }: TextFieldProps) {
  const field = { name, label, id, hint, error, required, optionalWord }
  return (
    <Field {...field}>
      <input type="text" className="input" {...input} {...fieldControl(field)} />
    </Field>
  )
}
