import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'
import { SettingsCrumbs } from './settings-crumbs'

type Props = { link: string; person: { id: string; displayName: string; username: string } }

/** The link by which somebody sets a password, shown once: only its hash is kept. */
export function OneTimeLink({ link, person }: Props) {
  const t = useT()
  const href = `/settings/people/${person.id}`
  const title = t('settings.linkTitle')
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs person={{ href, label: person.displayName }} label={title} />}
        title={title}
      />
      <Panel>
        <p>{t('settings.linkLead', { name: person.displayName, username: person.username })}</p>
        <TextField name="link" label={t('settings.link')} defaultValue={link} readOnly />
        <Note tone="accent" icon="shield">
          {t('settings.linkCare')}
        </Note>
        <ButtonLink href={href}>{t('settings.linkDone')}</ButtonLink>
      </Panel>
    </Page>
  )
}
