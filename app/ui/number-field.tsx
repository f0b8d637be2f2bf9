import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

type NumberFieldProps = FieldProps & {
  unit?: string
  min?: number
  max?: number
  step?: number
  defaultValue?: number | string
}

export function NumberField({ unit, min, max, step, defaultValue, ...field }: NumberFieldProps) {
  const number = { min, max, step, defaultValue }
  return (
    <Field {...field}>
      <span className="with-unit">
        <input type="number" inputMode="numeric" className="input" {...number} {...fieldControl(field)} />
        {unit ? <span className="muted">{unit}</span> : null}
      </span>
    </Field>
  )
}
