import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChildOverview } from '~/features/schooling/child-overview'
import { ChildPage } from '~/features/schooling/child-page'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = { access: 'child.read', title: 'page.child', object: 'child', nav: 'field' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'child.read')
  const child = found(await childSchoolFile(context, params['id'] ?? ''))
  return { child }
}

export default function Child() {
  const t = useT()
  const { child } = useLoaderData<typeof loader>()
  return (
    <ChildPage child={child}>
      <SavedNote>{t('tutoring.levelSaved')}</SavedNote>
      <ChildOverview child={child} />
    </ChildPage>
  )
}
