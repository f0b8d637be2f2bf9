import { importKinds } from '~/domain/imports/import-kinds'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Page, Row, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { ImportLine } from './my-imports.server'

type Props = { imports: ImportLine[]; before: string | null; next: string | null }

/** The files of an officer and how each stands, and the templates to start from. */
export function ImportsList({ imports, before, next }: Props) {
  const t = useT()
  return (
    <Page>
      <PageHeader
        title={t('page.imports')}
        lead={t('imports.lead')}
        actions={
          <ButtonLink href="/imports/new" tone="go" icon="plus">
            {t('imports.new')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <Panel flush>
          {imports.length > 0 ? (
            <ImportsTable imports={imports} />
          ) : (
            <Empty icon="inbox" title={t('imports.emptyTitle')}>
              <p>{t('imports.emptyText')}</p>
            </Empty>
          )}
        </Panel>
        {before !== null || next !== null ? (
          <Pager
            label={t('imports.pages')}
            summary={t('imports.shownHere', { count: imports.length })}
            previous={{ label: t('imports.newest'), ...(before === null ? {} : { href: '/imports' }) }}
            next={{ label: t('imports.older'), ...(next === null ? {} : { href: `/imports?before=${next}` }) }}
          />
        ) : null}
        <Templates />
      </Stack>
    </Page>
  )
}

function ImportsTable({ imports }: { imports: ImportLine[] }) {
  const t = useT()
  const { moment, number } = useFormats()
  return (
    <DataTable
      caption={t('page.imports')}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          head: t('imports.file'),
          rowHead: true,
          cell: ({ id, fileName }) => <a href={`/imports/${id}`}>{fileName}</a>,
        },
        { key: 'kind', head: t('imports.kindHead'), cell: ({ kind }) => t(`imports.kind.${kind}`) },
        { key: 'at', head: t('imports.uploaded'), cell: ({ createdAt }) => moment(createdAt) },
        {
          key: 'state',
          head: t('imports.stateHead'),
          cell: ({ state }) => (
            <Tag tone={state === 'checked' || state === 'mapping' ? 'accent' : 'plain'}>
              {t(`imports.state.${state}`)}
            </Tag>
          ),
        },
        {
          key: 'rows',
          head: t('imports.rowsHead'),
          kind: 'number',
          cell: ({ made, rows }) => t('imports.rowsMade', { made: number(made, 0), rows: number(rows, 0) }),
        },
      ]}
    />
  )
}

export function Templates() {
  const t = useT()
  return (
    <Panel title={t('imports.templates')}>
      <p className="muted">{t('imports.templatesText')}</p>
      <Row wrap>
        {importKinds.map((kind) => (
          <ButtonLink key={kind} href={`/imports/templates/${kind}.csv`} size="small" icon="form">
            {t('imports.template', { kind: t(`imports.kind.${kind}`) })}
          </ButtonLink>
        ))}
      </Row>
    </Panel>
  )
}
