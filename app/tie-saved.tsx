import { useSearchParams } from '@remix-run/react'
import { useT } from './i18n/language'
import { Note } from './ui/note'

/** The address of a page that says what a declared tie has done. */
export function afterTie(here: string, { voided, standing }: { voided: number; standing: number }) {
  return `${here}?tied=${voided}&standing=${standing}`
}

/** Says once, on the page that the form of a tie led to, that it holds and what became of one's own approvals. */
export function TieSaved() {
  const t = useT()
  const [search] = useSearchParams()
  if (!search.has('tied')) return null
  const [voided, standing] = ['tied', 'standing'].map((name) => Number(search.get(name)) || 0)
  return (
    <Note tone="accent" icon="check" live="status" title={t('kits.link.saved')}>
      {voided ? <p>{t('kits.link.voided', { count: voided })}</p> : null}
      {standing ? <p>{t('kits.link.standing', { count: standing })}</p> : null}
    </Note>
  )
}
