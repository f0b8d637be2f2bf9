import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { ChildTag } from './child-tag'
import type { PersonHead } from './person-file.server'

type Props = { head: PersonHead; title: string; lead?: ReactNode; children: ReactNode }

/** A form about one person of the centre: it names them and leads back to their file. */
export function DeedPage({ head, title, lead, children }: Props) {
  const t = useT()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('intake.where')}
            items={[
              { href: '/people', label: t('people.title') },
              { href: `/people/${head.id}`, label: head.code },
              { label: title },
            ]}
          />
        }
        title={title}
        lead={
          <>
            <bdi>{head.name}</bdi> <ChildTag minor={head.minor} />
            {lead ? <div>{lead}</div> : null}
          </>
        }
      />
      {children}
    </Page>
  )
}
