import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'

/** Under a list that is not paged: how much it shows at most, once it shows that much, and where the rest is. */
export function AtMost({ rows, most, children }: { rows: number; most: number; children: ReactNode }) {
  const t = useT()
  if (rows < most) return null
  return (
    <p className="small muted">
      {t('list.atMost', { count: most })} {children}
    </p>
  )
}
