import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type ErrorSummaryProps = { title: ReactNode; errors: readonly { fieldId?: string; message: ReactNode }[] }

/** Takes the focus: through `autofocus` when the page loads, through the effect when React shows it later. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box} aria-labelledby={titleId} {...takesFocus}>
      <h2 id={titleId}>
        <Icon name="alert" />
        {title}
      </h2>
      <ul>
        {errors.map((error, index) => (
          <li key={error.fieldId ?? index}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}

const takesFocus = { autoFocus: true }
