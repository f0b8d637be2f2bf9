import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Content = { children: ReactNode }

export function Page({ narrow, children }: Content & { narrow?: boolean }) {
  return (
    <main className={classNames('page', narrow && 'page-narrow')} id="content">
      {children}
    </main>
  )
}

export function WithAside({ aside, asideLabel, children }: Content & { aside: ReactNode; asideLabel: string }) {
  return (
    <div className="with-aside">
      <div className="stack stack-large">{children}</div>
      <aside className="stack stack-large" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

export function Columns({ count, children }: Content & { count: 2 | 3 }) {
  return <div className={`cols-${count}`}>{children}</div>
}

export function Stack({ gap = 'normal', children }: Content & { gap?: 'small' | 'normal' | 'large' }) {
  return <div className={classNames('stack', gap !== 'normal' && `stack-${gap}`)}>{children}</div>
}

export function Row({ between, wrap, top, children }: Content & { between?: boolean; wrap?: boolean; top?: boolean }) {
  return (
    <div className={classNames('row', between && 'row-between', wrap && 'row-wrap', top && 'row-top')}>{children}</div>
  )
}
