import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { AdditionForm } from '~/features/concerns/addition-fields'
import { addToConcern } from '~/features/concerns/add-to-concern.server'
import { additionForm } from '~/features/concerns/concern-forms.server'
import { newWorry } from '~/features/concerns/new-worry.server'
import { ownWorry } from '~/features/concerns/own-worries.server'
import { WorryReceipt, WorryTold } from '~/features/concerns/worry-receipt'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

/** Whoever raised it: for everybody else there is none. */
export const handle = { access: 'signedIn', title: 'page.worriesMine' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const worry = found(await ownWorry(context, params['id'] ?? ''))
  const { staff } = await newWorry(context, null)
  return { worry, staff, id: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  const concernId = params['id'] ?? ''
  found(await ownWorry(context, concernId))
  return answerForm(request, additionForm, async (form) => {
    await addToConcern(context, concernId, form)
    return redirect(`/worries/mine/${concernId}?saved=added`)
  })
}

export default function OwnWorry() {
  const t = useT()
  const { worry, staff, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = t('concerns.receipt.title', { code: worry.code })
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('concerns.receipt.where')}
            items={[{ href: '/worries/mine', label: t('concerns.mine.title') }, { label: title }]}
          />
        }
        title={title}
      />
      <Stack>
        <SavedNote>{t('concerns.receipt.sent', { code: worry.code })}</SavedNote>
        <WorryReceipt worry={worry} />
        <WorryTold worry={worry} />
        <AdditionForm id={id} staff={staff} answer={answer} />
      </Stack>
    </Page>
  )
}
