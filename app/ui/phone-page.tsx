import type { ReactNode } from 'react'
import { Icon } from './icon'

type PhonePageProps = {
  title: ReactNode
  subtitle?: ReactNode
  back?: { href: string; label: string }
  corner?: ReactNode
  /** Between head and body: the offline bar, the demonstration band. */
  above?: ReactNode
  /** The closing action, always under the thumb: `<Button form="…" tone="go">`. */
  foot?: ReactNode
  nav?: ReactNode
  children: ReactNode
}

/** One task on one screen, 360 px first. */
export function PhonePage({ title, subtitle, back, corner, above, foot, nav, children }: PhonePageProps) {
  return (
    <div className="phone">
      <header className="phone-head">
        {back ? (
          <a className="phone-back" href={back.href} aria-label={back.label}>
            <Icon name="left" size="lg" />
          </a>
        ) : null}
        <div className="grow">
          <h1>{title}</h1>
          {subtitle ? <p className="small muted">{subtitle}</p> : null}
        </div>
        {corner}
      </header>
      {above}
      <main className="phone-body" id="content">
        {children}
      </main>
      {foot ? <footer className="phone-foot">{foot}</footer> : null}
      {nav}
    </div>
  )
}
