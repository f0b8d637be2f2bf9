import type { ReactNode } from 'react'

export function FieldGroup({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {hint ? <p className="small muted">{hint}</p> : null}
      {children}
    </fieldset>
  )
}

type FieldGridProps = { columns: 2 | 3 | 'pair'; children: ReactNode }

/** Fields side by side where there is room, one below the other on a phone; a pair of short ones stays together. */
export function FieldGrid({ columns, children }: FieldGridProps) {
  return <div className={`field-grid-${columns}`}>{children}</div>
}
