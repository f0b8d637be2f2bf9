import { createServer } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import closeWithGrace from 'close-with-grace'
import type { RequestHandler } from 'express'
import { readEnvironment, type Environment } from './environment.server'
import { httpApp } from './http.server'
import { log, logFailure } from './log.server'

export interface Serving {
  build: ServerBuild
  freshBuild?: () => Promise<ServerBuild>
  files: RequestHandler
  /** Throws an error with a sentence for the administrator when the start cannot succeed. */
  openServices: (environment: Environment) => Promise<OpenedServices>
}

interface OpenedServices {
  /** Printed once: accounts of the demonstration, or the link that creates the first administrator. */
  announcements: string[]
  ready: () => Promise<boolean>
  close: () => Promise<void>
}

/** Reads the environment, opens the services and listens. A start that cannot succeed ends with a sentence. */
export async function serve(serving: Serving) {
  try {
    await start(serving)
  } catch (error) {
    console.error(`Komawa cannot start.\n${error instanceof Error ? error.message : String(error)}`)
    if (process.env.KOMAWA_LOG === 'debug') console.error(error)
    process.exit(1)
  }
}

async function start(serving: Serving) {
  const environment = readEnvironment(process.env, process.argv.slice(2))
  log.level = environment.logLevel
  const services = await serving.openServices(environment)
  const server = createServer(httpApp({ ...serving, environment, ready: services.ready }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${environment.port} is taken. Choose another with PORT.`) : error)
    })
    server.listen(environment.port, resolve)
  })

  closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
    if (err) logFailure(err, undefined)
    await new Promise((resolve) => server.close(resolve))
    await services.close()
  })

  for (const line of services.announcements) console.log(line)
  console.log(`Komawa is ready on ${environment.origin}`)
}
