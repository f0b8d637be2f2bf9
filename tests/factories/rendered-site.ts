/// <reference types="vite/client" />
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import * as entry from '~/entry.server'
import * as root from '~/root'
import remixOptions from '../../remix.config.js'
import { routes } from './routes'

type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}', { eager: true })
const loadContext: AppLoadContext = { nonce: 'nonce', requestId: 'request', address: '192.0.2.9' }

/** Every page of the application as a browser gets it, from the routes' own modules. */
export const answerTo: (request: Request) => Promise<Response> = (request) => handle(request, loadContext)

const handle = createRequestHandler(
  {
    entry: { module: entry },
    routes: Object.fromEntries([
      ['root', { id: 'root', path: '', module: root as RouteModule }],
      ...routes.map(({ name, pattern }) => [
        name,
        { id: name, parentId: 'root', path: pattern.slice(1), index: pattern === '/', module: moduleOf(name) },
      ]),
    ]) as ServerBuild['routes'],
    assets: { entry: { imports: [], module: '' }, routes: manifestRoutes(), url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: remixOptions.future,
    isSpaMode: false,
  } as unknown as ServerBuild,
  'production',
)

function moduleOf(name: string) {
  const found = Object.entries(modules).find(
    ([file]) => file.replace(/^.*\/routes\//, '').replace(/\.tsx?$/, '') === name,
  )
  if (!found) throw new Error(`There is no route ${name}.`)
  return found[1]
}

function manifestRoutes() {
  const known = [{ id: 'root', path: '' }, ...routes.map(({ name, pattern }) => ({ id: name, path: pattern.slice(1) }))]
  return Object.fromEntries(
    known.map(({ id, path }) => [
      id,
      { id, path, parentId: id === 'root' ? undefined : 'root', module: '', imports: [] },
    ]),
  )
}
