import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerForm } from '~/server/answer-form.server'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext, type Context } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
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

/** The same for a deed that opens an account again: behind a fresh second factor. */
export async function freshStaffDeedLoader(args: LoaderFunctionArgs) {
  const context = await requireContext(args.request, 'people.administer')
  return { ...(await staffDeedLoader(args)), stepUp: await stepUp(context, args.request) }
}

export function freshStaffDeedAction(deed: (context: Context, id: string) => Promise<void>) {
  return async ({ request, params }: ActionFunctionArgs) => {
    const context = await requireContext(request, 'people.administer')
    const id = params['id'] ?? ''
    return answerFreshForm(context, request, z.object({}), async () => {
      await deed(context, id)
      return redirect(`/settings/people/${id}`)
    })
  }
}
