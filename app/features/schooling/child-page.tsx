import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { WorryLink } from '~/pieces/worry-link'

type Props = {
  child: { id: string; firstName: string; code: string; householdId: string | null }
  /** What is done on this page; the child's own page has none. */
  here?: string
  actions?: ReactNode
  children: ReactNode
}

/** Every page of one child at school: where we are, first name and code, nothing that says more. */
export function ChildPage({ child, here, actions, children }: Props) {
  const t = useT()
  const { id, firstName, code, householdId } = child
  const back = householdId
    ? { href: `/households/${householdId}/school`, label: t('schooling.household') }
    : { href: '/groups', label: t('schooling.groups') }
  const own = here ? { href: `/children/${id}`, label: firstName } : { label: firstName }
  return (
    <Page narrow={here !== undefined}>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[back, own, ...(here ? [{ label: here }] : [])]} />}
        title={here ? t('schooling.hereOf', { here, name: firstName }) : firstName}
        lead={<Code>{code}</Code>}
        actions={
          <>
            <WorryLink childId={id} who={firstName} />
            {actions}
          </>
        }
      />
      {children}
    </Page>
  )
}
