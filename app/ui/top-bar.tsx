import type { ReactNode } from 'react'
import { Avatar } from './avatar'
import { BrandMark } from './brand-mark'
import { Count } from './count'
import { Icon } from './icon'

type Search = { action: string; name: string; label: string; placeholder?: string; defaultValue?: string }
type Person = { initials: string; name: ReactNode; role: ReactNode }

type TopBarProps = {
  brand: string
  homeHref: string
  navLabel: string
  items: { href: string; label: ReactNode; count?: ReactNode; current?: boolean }[]
  search?: Search
  person?: Person
  /** Links and forms that open behind the person: language, signing out. */
  menu?: ReactNode
  menuLabel?: string
}

export function TopBar({ brand, homeHref, navLabel, items, search, person, menu, menuLabel }: TopBarProps) {
  return (
    <header className="top">
      <div className="top-in">
        <a className="brand" href={homeHref}>
          <BrandMark />
          {brand}
        </a>
        {items.length > 0 ? (
          <nav className="nav" aria-label={navLabel}>
            {items.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
                {item.count === undefined ? null : <Count tone="accent">{item.count}</Count>}
              </a>
            ))}
          </nav>
        ) : null}
        <div className="top-end">
          {search ? <SearchBox {...search} /> : null}
          <PersonMenu person={person} menu={menu} menuLabel={menuLabel} />
        </div>
      </div>
    </header>
  )
}

/** Posted, because what is searched may be a name and an address is remembered; on a phone a page of its own. */
function SearchBox({ action, label, ...input }: Search) {
  return (
    <>
      <form className="find" method="post" action={action} role="search">
        <Icon name="search" />
        <input type="search" aria-label={label} maxLength={100} {...input} />
      </form>
      <a className="find-link" href={action} aria-label={label}>
        <Icon name="search" size="lg" />
      </a>
    </>
  )
}

function PersonMenu({ person, menu, menuLabel }: Pick<TopBarProps, 'person' | 'menu' | 'menuLabel'>) {
  if (!menu) return person ? <div className="person">{<Face person={person} />}</div> : null
  return (
    <details className="person">
      <summary aria-label={menuLabel}>{person ? <Face person={person} /> : <Icon name="menu" size="lg" />}</summary>
      <div className="person-menu">{menu}</div>
    </details>
  )
}

function Face({ person }: { person: Person }) {
  return (
    <>
      <Avatar initials={person.initials} />
      <span>
        <span className="person-name">{person.name}</span>
        <span className="person-role">{person.role}</span>
      </span>
    </>
  )
}
