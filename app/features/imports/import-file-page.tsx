import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { FindingsPanel } from './findings-panel'
import { ImportCrumbs } from './import-crumbs'
import type { ImportPage } from './import-page.server'
import { ImportStanding } from './import-standing'
import { RunPanel } from './run-panel'
import { UnusedColumns } from './unused-columns'

type Props = { file: ImportPage; after: number; again: boolean; answer: FormAnswer | undefined }

/** One file: what the dry run found, how far the import is, what it brought in. */
export function ImportFilePage({ file, after, again, answer }: Props) {
  const t = useT()
  const { moment } = useFormats()
  const mayChange = file.state === 'checked'
  return (
    <Page>
      <PageHeader
        crumbs={<ImportCrumbs here={file.fileName} />}
        title={file.fileName}
        lead={`${t(`imports.kind.${file.kind}`)} · ${moment(file.createdAt)} · ${t(`imports.state.${file.state}`)}`}
        actions={
          mayChange ? (
            <ButtonLink href={`/imports/${file.id}/mapping`} icon="form">
              {t('imports.changeColumns')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        {again ? <Note icon="info">{t('imports.again')}</Note> : null}
        <ImportStanding file={file} />
        {mayChange ? <UnusedColumns kind={file.kind} headers={file.headers} mapping={file.mapping} /> : null}
        <Counts file={file} />
        {mayChange ? <RunPanel file={file} answer={answer} /> : null}
        {file.state === 'discarded' || file.state === 'running' || file.state === 'undoing' ? null : (
          <FindingsPanel file={file} after={after} />
        )}
      </Stack>
    </Page>
  )
}

function Counts({ file }: { file: ImportPage }) {
  const t = useT()
  const { number } = useFormats()
  const { state, counts } = file
  const dry = ['rows', 'good', 'errors', 'doubtful', 'known'] as const
  const done = ['rows', 'made', 'refused', 'errors', 'known'] as const
  const undone = ['rows', 'made', 'takenBack', 'kept'] as const
  const shown = state === 'undone' || state === 'undoing' ? undone : state === 'checked' ? dry : done
  return <Facts items={shown.map((name) => ({ term: t(`imports.count.${name}`), value: number(counts[name], 0) }))} />
}
