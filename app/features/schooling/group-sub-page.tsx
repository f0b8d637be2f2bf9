import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

type Props = { group?: { id: string; name: string }; here: string; lead?: string; children: ReactNode }

/** A form below the groups, or below one of them. */
export function GroupSubPage({ group, here, lead, children }: Props) {
  const t = useT()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('schooling.where')}
            items={[
              { href: '/groups', label: t('schooling.groups') },
              ...(group ? [{ href: `/groups/${group.id}`, label: group.name }] : []),
              { label: here },
            ]}
          />
        }
        title={here}
        lead={lead}
      />
      {children}
    </Page>
  )
}
