import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import { FieldError } from './field-error'

export type RollChoice = { value: string; label: ReactNode; followUp?: boolean }
export type RollItem = {
  key: string
  title: ReactNode
  name: string
  /** The name, unless an error summary points elsewhere. */
  id?: string
  /** Empty where nothing may be taken for granted. */
  defaultValue: string
  choices: readonly RollChoice[]
  /** Appears, without a script, when a choice with `followUp` is taken. */
  followUp?: ReactNode
  error?: ReactNode
  /** A deed about this person, under the name. */
  beside?: ReactNode
}

type RollCallProps = {
  legend: ReactNode
  id: string
  hint?: ReactNode
  error?: ReactNode
  items: readonly RollItem[]
  stacked?: boolean
}

/** A list of people with the usual answer given; one touches the exceptions. */
export function RollCall({ legend, id, hint, error, items, stacked }: RollCallProps) {
  return (
    <ChoiceField name={id} legend={legend} hint={hint} error={error}>
      <ul className={stacked ? 'roll roll-stacked' : 'roll'}>
        {items.map((item) => (
          <li key={item.key}>
            <RollLine item={item} />
          </li>
        ))}
      </ul>
    </ChoiceField>
  )
}

function RollLine({ item }: { item: RollItem }) {
  const { title, name, id = name, defaultValue, choices, followUp, error, beside } = item
  return (
    <>
      <fieldset id={id} tabIndex={-1}>
        <legend>{title}</legend>
        <div className="seg">
          {choices.map((choice) => (
            <label key={choice.value}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={choice.value === defaultValue}
                data-follow={choice.followUp ? '' : undefined}
              />
              {choice.label}
            </label>
          ))}
        </div>
        {beside ? <div className="roll-beside">{beside}</div> : null}
      </fieldset>
      {followUp ? <div className="roll-more">{followUp}</div> : null}
      <FieldError fieldId={id} error={error} />
    </>
  )
}
