import type { ActionFunction, LoaderFunction } from '@remix-run/node'

export type Answer = { status: number; location: string | null; body: string }

const context = { nonce: '', requestId: '', address: '192.0.2.9' }

/** What a loader or an action answers, whether it returns or throws it. */
export async function answerOf(
  run: LoaderFunction | ActionFunction,
  request: Request,
  params: Record<string, string>,
): Promise<Answer> {
  try {
    return await asAnswer(await run({ request, params, context }))
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    return asAnswer(thrown)
  }
}

async function asAnswer(value: unknown): Promise<Answer> {
  if (value instanceof Response)
    return { status: value.status, location: value.headers.get('Location'), body: await value.text() }
  const { data, init } = isData(value) ? value : { data: value, init: null }
  return { status: init?.status ?? 200, location: null, body: JSON.stringify(data) }
}

type WithInit = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null }

function isData(value: unknown): value is WithInit {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
}
