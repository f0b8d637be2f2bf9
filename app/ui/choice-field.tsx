import type { ReactNode } from 'react'
import { FieldError } from './field-error'
import { useNamed } from './field-names'

export type ChoiceFieldProps = {
  name: string
  legend: ReactNode
  id?: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  optionalWord?: string
}

/** The frame around a group of radios or boxes: legend, hint, what is wrong. The group takes focus from a summary. */
export function ChoiceField({ children, ...field }: ChoiceFieldProps & { children: ReactNode }) {
  const { legend, hint, error, optionalWord } = field
  const id = field.id ?? field.name
  useNamed(id, legend, error)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'field field-bad' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>
        {legend}
        {optionalWord ? <span className="optional"> · {optionalWord}</span> : null}
      </legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError fieldId={id} error={error} />
    </fieldset>
  )
}
