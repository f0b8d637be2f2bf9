import { Icon } from './icon'

type CrumbsProps = { label: string; items: { href?: string; label: string }[] }

/** The last one has no address: it is this page. */
export function Crumbs({ label, items }: CrumbsProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={item.label}>
            {index > 0 ? <Icon name="right" /> : null}
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
