import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerForm } from '~/server/answer-form.server'
import { requireContext, type Context } from '~/server/context.server'
import { found } from '~/server/found.server'
import { staffMember } from './staff-member.server'

/** Whom a deed is about. */
export async function staffDeedLoader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const { id, displayName } = found(await staffMember(context, params['id'] ?? ''))
  return { id, displayName }
}

/** The action of a page on which a deed needs nothing but the word for it. */
export function staffDeedAction(deed: (context: Context, id: string) => Promise<void>) {
  return async ({ request, params }: ActionFunctionArgs) => {
    const context = await requireContext(request, 'people.administer')
    const id = params['id'] ?? ''
    return answerForm(request, z.object({}), async () => {
      await deed(context, id)
      return redirect(`/settings/people/${id}`)
    })
  }
}
