import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import type { ChoiceFieldProps } from './choice-field'

type SegmentedProps = ChoiceFieldProps & {
  options: readonly { value: string; label: ReactNode }[]
  defaultValue?: string
}

/** One of two to four short words, side by side. */
export function Segmented({ options, defaultValue, ...field }: SegmentedProps) {
  return (
    <ChoiceField {...field}>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={field.name}
              value={option.value}
              required={field.required}
              defaultChecked={option.value === defaultValue}
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceField>
  )
}
