import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: Option[] }

type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[]
  /** Words of the empty choice; without them there is none. */
  placeholder?: string
  defaultValue?: string
}

export function SelectField({ options, placeholder, defaultValue, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select className="input" defaultValue={defaultValue} {...fieldControl(field)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Choice key={inner.value} {...inner} />
              ))}
            </optgroup>
          ) : (
            <Choice key={option.value} {...option} />
          ),
        )}
      </select>
    </Field>
  )
}

function Choice({ value, label }: Option) {
  return <option value={value}>{label}</option>
}
