import { useRouteLoaderData } from '@remix-run/react'
import { useT } from './i18n/language'
import type { loader } from './root'
import { Note } from './ui/note'

/** Stands beside figures of the demonstration: what they show was put into them. Nothing elsewhere. */
export function SyntheticMark() {
  const t = useT()
  const root = useRouteLoaderData<typeof loader>('root')
  if (!root?.demonstration) return null
  return (
    <Note icon="info" title={t('team.synthetic')}>
      <p>{t('team.syntheticText')}</p>
    </Note>
  )
}
