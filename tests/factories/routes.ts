/// <reference types="vite/client" />
import type { ActionFunction, LoaderFunction } from '@remix-run/node'
import type { RouteHandle } from '~/route-handle'
import type { ObjectKind } from './owned-objects'

export type Route = {
  /** The file's name without its ending. */
  name: string
  /** `/households/:id/members/:personId` */
  pattern: string
  handle: RouteHandle | undefined
  loader: LoaderFunction | undefined
  action: ActionFunction | undefined
  /** The search parameter that names the object, where the path does not. */
  query: string | undefined
  object: ObjectKind | undefined
}

type Module = { handle?: RouteHandle; loader?: LoaderFunction; action?: ActionFunction }

const modules = import.meta.glob<Module>('../../app/routes/*.{ts,tsx}', { eager: true })

/** Objects that stand in the search part of an address. */
const queries: Record<string, [query: string, object: ObjectKind]> = {
  'field.sessions.new': ['group', 'group'],
  'field.levels.new': ['child', 'child'],
  'field.contacts.new': ['child', 'child'],
  'field.absences.new': ['child', 'child'],
  'field_.visits.new': ['business', 'business'],
  'surveys.new': ['household', 'household'],
  'funds_.moves.new': ['grant', 'grant'],
}

/** Every route of the application, from its file. */
export const routes: Route[] = Object.entries(modules).map(([file, { handle, loader, action }]) => {
  const name = file.replace(/^.*\/routes\//, '').replace(/\.tsx?$/, '')
  const [query, object = handle?.object] = queries[name] ?? []
  return { name, pattern: patternOf(name), handle, loader, action, query, object }
})

function patternOf(name: string) {
  const segments = name
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((segment) => !segment.startsWith('_'))
    .map((segment) => segment.replace(/_$/, '').replace(/^\$/, ':').replaceAll('\0', '.'))
  return `/${segments.join('/')}`
}
