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

type WithAsideProps = Content & {
  aside: ReactNode
  asideLabel: string
  /** The aside is read first, and stands above the rest where there is no room beside it. */
  asideFirst?: boolean
}

export function WithAside({ aside, asideLabel, asideFirst, children }: WithAsideProps) {
  const beside = (
    <aside className="stack stack-large" aria-label={asideLabel}>
      {aside}
    </aside>
  )
  return (
    <div className={classNames('with-aside', asideFirst && 'aside-first')}>
      {asideFirst ? beside : null}
      <div className="stack stack-large">{children}</div>
      {asideFirst ? null : beside}
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
