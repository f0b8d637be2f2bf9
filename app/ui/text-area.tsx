import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

type TextAreaProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number; placeholder?: string }

export function TextArea({ defaultValue, rows = 3, maxLength, placeholder, ...field }: TextAreaProps) {
  const area = { defaultValue, rows, maxLength, placeholder }
  return (
    <Field {...field}>
      <textarea className="input" {...area} {...fieldControl(field)} />
    </Field>
  )
}
