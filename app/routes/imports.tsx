import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forgetOldRows } from '~/features/imports/forget-old-rows.server'
import { ImportsList } from '~/features/imports/imports-list'
import { myImports } from '~/features/imports/my-imports.server'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'import.run', title: 'page.imports', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'import.run')
  await forgetOldRows(context.store, context.now)
  return await myImports(context, new URL(request.url).searchParams.get('before'))
}

export default function Imports() {
  return <ImportsList {...useLoaderData<typeof loader>()} />
}
