import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { IssueForm, issueFormId } from '~/features/supplies/issue-form'
import { IssueLeftOut } from '~/features/supplies/issue-left-out'
import { issuePage } from '~/features/supplies/issue-page.server'
import { issueIdOf, issueSupplies } from '~/features/supplies/issue-supplies.server'
import { issueForm } from '~/features/supplies/round-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'supplies.issue',
  title: 'page.issueSupplies',
  object: 'group',
  frame: 'field',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.issue')
  const page = found(await issuePage(context, params['id'] ?? ''))
  return { page, ids: page.children.map(() => uuidv7()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplies.issue')
  const id = params['id'] ?? ''
  return answerFormWithPictures(request, issueForm, async (form) => {
    await issueSupplies(context, id, form)
    return redirect(`/class-handovers/${issueIdOf(form)}?saved`)
  })
}

export default function IssueSupplies() {
  const t = useT()
  const { page, ids } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const owed = page.children.length > 0
  return (
    <PhonePage
      title={t('page.issueSupplies')}
      subtitle={t('supplies.groupLead', { group: page.name, school: page.schoolName })}
      back={{ href: `/groups/${page.id}/supplies`, label: t('page.groupSupplies') }}
      foot={
        owed ? (
          <Button form={issueFormId} tone="go" icon="check">
            {t('supplies.issue.save')}
          </Button>
        ) : null
      }
    >
      <IssueLeftOut left={page.leftOut} />
      {owed ? (
        <IssueForm page={page} ids={ids} answer={answer} />
      ) : (
        <Empty icon="bag" title={t('supplies.issue.nothingTitle')}>
          {t('supplies.issue.nothing')}
        </Empty>
      )}
    </PhonePage>
  )
}
