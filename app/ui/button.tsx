import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'

type Look = {
  tone?: 'go' | 'plain' | 'quiet' | 'grave'
  size?: 'small'
  wide?: boolean
  /** As tall as a thumb on phones, whatever the size. */
  touch?: boolean
  icon?: IconName
  children: ReactNode
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>

export function Button({ tone, size, wide, touch, icon, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ tone, size, wide, touch })} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

type ButtonLinkProps = Look & { href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'>

export function ButtonLink({ tone, size, wide, touch, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ tone, size, wide, touch })} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>
}

function buttonClass({ tone = 'plain', size, wide, touch }: Pick<Look, 'tone' | 'size' | 'wide' | 'touch'>) {
  return classNames(
    'btn',
    tone !== 'plain' && `btn-${tone}`,
    size && `btn-${size}`,
    wide && 'btn-wide',
    touch && 'btn-touch',
  )
}
