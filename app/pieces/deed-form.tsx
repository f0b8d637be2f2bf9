import type { ComponentProps } from 'react'
import { Panel } from '~/ui/panel'
import { PlainForm } from './plain-form'

/** One deed on a page of its own. */
export function DeedForm<Fields extends Record<string, unknown>>(props: ComponentProps<typeof PlainForm<Fields>>) {
  return (
    <Panel>
      <PlainForm {...props} />
    </Panel>
  )
}
