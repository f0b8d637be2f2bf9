import { ChoiceField } from './choice-field'
import type { ChoiceFieldProps } from './choice-field'

type DayChoiceProps = ChoiceFieldProps & {
  /** 0 to this many days. */
  days: number
  /** What stands beside the numbers: nobody knows. */
  other: { value: string; label: string }
  defaultValue?: string
}

/** How many days of the last few, under the thumb; nothing is chosen beforehand. */
export function DayChoice({ days, other, defaultValue, ...field }: DayChoiceProps) {
  const numbers = Array.from({ length: days + 1 }, (_, day) => ({ value: String(day), label: String(day) }))
  return (
    <ChoiceField {...field}>
      <div className="days">
        {[...numbers, other].map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={field.name} value={value} defaultChecked={value === defaultValue} />
            {label}
          </label>
        ))}
      </div>
    </ChoiceField>
  )
}
