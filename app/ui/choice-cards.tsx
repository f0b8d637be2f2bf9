import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import type { ChoiceFieldProps } from './choice-field'

type ChoiceCardsProps = ChoiceFieldProps & {
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean; scripted?: boolean }[]
  defaultValue?: string
}

/** One of a few, each with a line that says what follows from it. What is `scripted` waits for `public/field.js`. */
export function ChoiceCards({ options, defaultValue, ...field }: ChoiceCardsProps) {
  return (
    <ChoiceField {...field}>
      <div className="choices">
        {options.map((option) => (
          <label
            key={option.value}
            className="choice"
            hidden={option.scripted}
            data-scripted={option.scripted ? '' : undefined}
          >
            <input
              type="radio"
              name={field.name}
              value={option.value}
              required={field.required}
              disabled={option.disabled}
              defaultChecked={option.value === defaultValue}
            />
            <span className="grow">
              <b>{option.label}</b>
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </ChoiceField>
  )
}
