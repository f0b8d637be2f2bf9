import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'

type GateProps = {
  brand: string
  title: ReactNode
  over?: ReactNode
  lead?: ReactNode
  foot: ReactNode
  children: ReactNode
}

/** The page before the door: one panel in the middle, nothing else. */
export function Gate({ brand, title, over, lead, foot, children }: GateProps) {
  return (
    <div className="gate">
      <header>
        <a className="brand" href="/">
          <BrandMark />
          {brand}
        </a>
      </header>
      <main id="content">
        <div className="panel gate-panel">
          <div>
            {over ? <p className="small muted">{over}</p> : null}
            <h1>{title}</h1>
            {lead ? <p className="muted gate-lead">{lead}</p> : null}
          </div>
          {children}
        </div>
      </main>
      <footer>{foot}</footer>
    </div>
  )
}
