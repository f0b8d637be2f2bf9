import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { intakeHistory } from '~/features/intake/intake-history.server'
import { PersonFile } from '~/features/intake/person-file'
import { personHead } from '~/features/intake/person-file.server'
import { tracingHistory } from '~/features/intake/tracing-history.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.read',
  title: 'page.person',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.read')
  const head = found(await personHead(context, params['id'] ?? ''))
  const [history, tracing] = await Promise.all([intakeHistory(context, head.id), tracingHistory(context, head.id)])
  const { role } = context.actor
  const may = { record: mayEver(role, 'intake.record'), handOver: mayEver(role, 'caseload.reassign') }
  return { head, history, tracing, may }
}

export default function Person() {
  return <PersonFile {...useLoaderData<typeof loader>()} />
}
