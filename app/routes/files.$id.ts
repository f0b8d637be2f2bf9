import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { visibleFile } from '~/server/visible-file.server'

export const handle = { access: 'signedIn', object: 'storedFile' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const { mediaType, bytes } = found(await visibleFile(context, params['id'] ?? ''))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': `${bytes.length}`,
      'Content-Disposition': 'inline',
    },
  })
}
