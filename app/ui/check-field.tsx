import { fieldControl } from './field'
import type { FieldProps } from './field'
import { FieldError } from './field-error'
import { useNamed } from './field-names'

type CheckFieldProps = FieldProps & { value?: string; defaultChecked?: boolean }

export function CheckField({ value = 'yes', defaultChecked, label, ...field }: CheckFieldProps) {
  const control = fieldControl(field)
  useNamed(control.id, label, field.error)
  return (
    <div className={field.error ? 'field field-bad' : 'field'}>
      <label className="tick" htmlFor={control.id}>
        <input type="checkbox" value={value} defaultChecked={defaultChecked} {...control} />
        <span>{label}</span>
      </label>
      {field.hint ? (
        <p className="hint" id={`${control.id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      <FieldError fieldId={control.id} error={field.error} />
    </div>
  )
}
