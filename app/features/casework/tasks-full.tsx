import { mostShown } from '~/domain/most-shown'
import { useT } from '~/i18n/language'

/** Where what is open was not read to its end: how far, and where all of it stands. */
export function TasksFull({ cases }: { cases: number }) {
  const t = useT()
  const { writtenTasks, serviceTasks } = mostShown
  return <p className="small muted">{t('tasks.full', { cases, written: writtenTasks, services: serviceTasks })}</p>
}
