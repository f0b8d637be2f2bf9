import { useFormats, useT } from '~/i18n/language'
import type { LinkOnPaper } from '~/server/link-on-paper.server'
import { Button } from '~/ui/button'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'
import { paperWords } from './paper-words'

type Props = { typed: string; found: LinkOnPaper | null }

/** Takes the position and code from a receipt and says whether they stand in the chain. */
export function PaperLinkPanel({ typed, found }: Props) {
  const t = useT()
  const error = found?.stands === 'unreadable' ? t('audit.paper.unreadable') : undefined
  return (
    <Panel id="paper" title={t('audit.paper.title')}>
      <form method="get" action="/audit#paper">
        <Stack>
          <TextField
            name="link"
            id="paper-link"
            label={t('audit.paper.label')}
            hint={t('audit.paper.hint')}
            defaultValue={typed}
            error={error}
            maxLength={40}
            autoComplete="off"
            required
          />
          <p>
            <Button>{t('audit.paper.look')}</Button>
          </p>
          {found === null || found.stands === 'unreadable' ? null : <Answer found={found} />}
        </Stack>
      </form>
    </Panel>
  )
}

function Answer({ found }: { found: Exclude<LinkOnPaper, { stands: 'unreadable' }> }) {
  const t = useT()
  const { moment } = useFormats()
  if (found.stands === 'yes')
    return (
      <Note icon="check" live="status" title={paperWords(found, t)}>
        <p>{t('audit.paper.sealedAt', { at: moment(found.sealedAt) })}</p>
      </Note>
    )
  return (
    <Note tone="late" icon="alert" live="status" title={paperWords(found, t)}>
      <p>{t('audit.paper.what')}</p>
    </Note>
  )
}
