import { Field, fieldControl } from './field'
import type { FieldProps } from './field'
import { Icon } from './icon'

type StepperProps = FieldProps & {
  unit?: string
  min?: number
  max?: number
  step?: number
  defaultValue?: number | string
  lessWord: string
  moreWord: string
}

/** A number input; the two buttons stay hidden until `public/field.js` shows them. */
export function Stepper({ unit, min, max, step = 1, defaultValue, lessWord, moreWord, ...field }: StepperProps) {
  const number = { min, max, step, defaultValue }
  return (
    <Field {...field}>
      <span className="stepper" data-stepper>
        <button type="button" hidden data-step={-step} aria-label={lessWord}>
          <Icon name="minus" size="lg" />
        </button>
        <input type="number" inputMode="numeric" className="input" {...number} {...fieldControl(field)} />
        {unit ? <span className="stepper-unit">{unit}</span> : null}
        <button type="button" hidden data-step={step} aria-label={moreWord}>
          <Icon name="plus" size="lg" />
        </button>
      </span>
    </Field>
  )
}
