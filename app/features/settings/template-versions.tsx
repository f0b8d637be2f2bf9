import type { ComponentProps } from 'react'
import { useFormats, useT } from '~/i18n/language'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { templateList } from './template-list.server'

type Group = NonNullable<Awaited<ReturnType<typeof templateList>>>[number]
type Props = { group: Group; newId: string; form: ComponentProps<'form'> }

const tones = { draft: 'accent', coming: 'line', inForce: 'plain', past: 'line' } as const

/** Every version of one kind, and the way to begin the next. */
export function TemplateVersions({ group: { kind, versions, mayDraft }, newId, form }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel
      title={t(`adm.template.${kind}`)}
      flush
      aside={
        mayDraft ? (
          <form method="post" {...form} id={`${form.id ?? ''}-${kind}`}>
            <HiddenFields values={{ id: newId, kind }} />
            <Button size="small" icon="plus">
              {t('adm.template.begin')}
            </Button>
          </form>
        ) : undefined
      }
    >
      <DataTable
        caption={t(`adm.template.${kind}`)}
        rows={versions}
        even
        rowKey={({ id }) => id}
        tone={({ state }) => (state === 'past' ? 'quiet' : undefined)}
        columns={[
          {
            key: 'version',
            head: t('adm.template.version'),
            rowHead: true,
            cell: ({ id, version }) => (
              <a href={`/settings/templates/${id}`}>{t('adm.template.versionN', { version })}</a>
            ),
          },
          {
            key: 'state',
            head: t('settings.state'),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`adm.template.state.${state}`)}</Tag>,
          },
          {
            key: 'from',
            head: t('settings.validFrom'),
            cell: ({ validFrom }) => (validFrom ? date(validFrom) : t('settings.none')),
          },
          { key: 'made', head: t('adm.template.madeBy'), cell: ({ madeBy }) => madeBy ?? 'Komawa' },
          {
            key: 'adopted',
            head: t('adm.template.adoptedBy'),
            cell: ({ adoptedBy }) => adoptedBy ?? t('settings.none'),
          },
        ]}
      />
    </Panel>
  )
}
