import { Field, fieldControl } from './field'
import type { FieldProps } from './field'

type CoinFieldProps = FieldProps & {
  unit: string
  max?: number
  defaultValue?: number | string
  /** Coins and notes: what one touch adds, and how that is said. */
  coins: readonly { value: number; label: string; word: string }[]
}

/** An amount that is counted up coin by coin, or typed; the coins stay hidden until `public/field.js` shows them. */
export function CoinField({ unit, max, defaultValue, coins, ...field }: CoinFieldProps) {
  return (
    <Field {...field}>
      <span className="coins" data-stepper>
        <span className="coin-sum">
          <input
            type="number"
            inputMode="numeric"
            className="input"
            min={0}
            max={max}
            step={1}
            defaultValue={defaultValue}
            {...fieldControl(field)}
          />
          <span>{unit}</span>
        </span>
        {coins.map(({ value, label, word }) => (
          <button key={value} type="button" hidden data-step={value} aria-label={word}>
            {label}
          </button>
        ))}
      </span>
    </Field>
  )
}
