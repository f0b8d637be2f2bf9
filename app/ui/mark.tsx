import { Icon } from './icon'

export type MarkState = 'ok' | 'no' | 'open' | 'unknown'

/** Filled disc with check, red square with "!", ring, dashed ring. */
export function Mark({ state, label }: { state: MarkState; label?: string }) {
  return (
    <span
      className={`mark mark-${state}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {state === 'ok' ? <Icon name="check" /> : null}
      {state === 'no' ? <Icon name="bang" /> : null}
    </span>
  )
}
