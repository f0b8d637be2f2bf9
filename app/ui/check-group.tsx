import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import type { ChoiceFieldProps } from './choice-field'

type CheckGroupProps = ChoiceFieldProps & {
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[]
  defaultValues?: readonly string[]
}

/** Any number of a few, all under one name. */
export function CheckGroup({ options, defaultValues, ...field }: CheckGroupProps) {
  return (
    <ChoiceField {...field}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="tick">
            <input
              type="checkbox"
              name={field.name}
              value={option.value}
              defaultChecked={defaultValues?.includes(option.value)}
            />
            <span className="grow">
              {option.label}
              {option.hint ? <span className="block small muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </ChoiceField>
  )
}
