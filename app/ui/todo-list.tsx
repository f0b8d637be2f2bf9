import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, trackIcons } from './icon'
import type { IconName, Track } from './icon'

export type Todo = {
  key: string
  icon?: IconName
  track?: Track
  title: ReactNode
  href?: string
  detail?: ReactNode
  when?: ReactNode
  late?: boolean
}

const trackText = { parents: 'parent-text', children: 'child-text', household: 'muted' } as const

export function TodoList({ items }: { items: Todo[] }) {
  return (
    <ol className="list">
      {items.map((todo) => (
        <li key={todo.key}>
          <span className={trackText[todo.track ?? 'household']}>
            <Icon name={todo.icon ?? trackIcons[todo.track ?? 'household']} />
          </span>
          <span className="grow">
            {todo.href ? <a href={todo.href}>{todo.title}</a> : <span className="strong">{todo.title}</span>}
            {todo.detail ? <div className="small muted">{todo.detail}</div> : null}
          </span>
          {todo.when ? <span className={classNames('when', todo.late && 'late-text')}>{todo.when}</span> : null}
        </li>
      ))}
    </ol>
  )
}
