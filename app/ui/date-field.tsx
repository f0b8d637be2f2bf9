import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

type DateFieldProps = FieldProps & { min?: string; max?: string; defaultValue?: string }

export function DateField({ min, max, defaultValue, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <input type="date" className="input" min={min} max={max} defaultValue={defaultValue} {...fieldControl(field)} />
    </Field>
  )
}
