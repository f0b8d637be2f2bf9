import { pino } from 'pino'

/** Never gets names, bodies, query strings or messages of errors: any of them may name a person. */
export const log = pino({ base: null, level: 'info' })

/** Logs where an unexpected error happened, without its message, under the id the person was shown. */
export function logFailure(error: unknown, requestId: string | undefined) {
  const stack = error instanceof Error ? error.stack : undefined
  log.error({
    failure: requestId,
    kind: error instanceof Error ? error.name : typeof error,
    code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
    at: stack?.split('\n').filter((line) => line.startsWith('    at ')),
  })
}
