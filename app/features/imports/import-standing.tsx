import { keepRowsDays, undoImportDays } from '~/domain/imports/undo-refusal'
import { addDays } from '~/domain/dates'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { ShareBar } from '~/ui/share-bar'
import type { ImportPage } from './import-page.server'

/** Where the import is: to be decided, under way, done, taken back. */
export function ImportStanding({ file }: { file: ImportPage }) {
  const t = useT()
  const { date } = useFormats()
  const { counts, state } = file
  if (state === 'checked')
    return (
      <Note icon="eyeoff" title={t('imports.dryRun')}>
        {t('imports.keptFor', { days: keepRowsDays })}
      </Note>
    )
  if (state === 'discarded')
    return <Note icon="info">{t(counts.made > 0 ? 'imports.forgotten' : 'imports.discarded')}</Note>
  if (state === 'running' || state === 'undoing') return <UnderWay file={file} />
  if (state === 'undone')
    return (
      <Note icon="check" title={t('imports.undone')}>
        {t('imports.undoneText', { count: counts.takenBack })}{' '}
        {counts.kept > 0 ? t('imports.keptText', { count: counts.kept }) : null}{' '}
        {file.undoReason ? t('imports.undoneBecause', { reason: file.undoReason }) : null}
      </Note>
    )
  const until = file.finishedAt ? date(addDays(file.finishedAt.slice(0, 10), undoImportDays)) : ''
  return (
    <Note
      tone="accent"
      icon="check"
      title={t('imports.finished')}
      action={
        <>
          <ButtonLink href="/households" size="small">
            {t('imports.toHouseholds')}
          </ButtonLink>{' '}
          {file.undoable ? (
            <ButtonLink href={`/imports/${file.id}/undoing`} tone="quiet" size="small">
              {t('imports.undo')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {t('imports.finishedText', { count: counts.made })} {file.undoable ? t('imports.undoUntil', { on: until }) : null}{' '}
      {t(file.forgotten ? 'imports.forgotten' : 'imports.keptFor', { days: keepRowsDays })}
    </Note>
  )
}

function UnderWay({ file: { id, state, counts, withDoubtful, undoable } }: { file: ImportPage }) {
  const t = useT()
  const { number } = useFormats()
  const all = state === 'undoing' ? counts.made : counts.good + (withDoubtful ? counts.doubtful : 0)
  const done = state === 'undoing' ? counts.takenBack + counts.kept : counts.made + counts.refused
  const share = all === 0 ? 0 : done / all
  const words = t('imports.progress', { done: number(done, 0), all: number(all, 0) })
  return (
    <Note
      live="status"
      icon="clock"
      title={words}
      action={
        <>
          <ButtonLink href={`/imports/${id}`} size="small">
            {t('imports.reload')}
          </ButtonLink>{' '}
          {undoable ? (
            <ButtonLink href={`/imports/${id}/undoing`} tone="quiet" size="small">
              {t('imports.undo')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <ShareBar
        label={words}
        parts={[
          { key: 'done', share, tone: 'ink' },
          { key: 'left', share: 1 - share, tone: 'grey' },
        ]}
      />
      {t(state === 'undoing' ? 'imports.undoingText' : 'imports.runningText')}
    </Note>
  )
}
