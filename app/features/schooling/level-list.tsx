import { useFormats, useT } from '~/i18n/language'
import type { ChildSchoolFile } from './child-school-file.server'
import { useLevelWords } from './level-words'

export function LevelList({ child: { levels } }: { child: ChildSchoolFile }) {
  const t = useT()
  const { date } = useFormats()
  const levelWords = useLevelWords()
  if (levels.length === 0) return <p className="muted">{t('schooling.noCheck')}</p>
  return (
    <ul className="list">
      {levels.map((check) => (
        <li key={check.id}>
          <span className="grow">{levelWords(check)}</span>
          <span className="small muted nowrap">{date(check.checkedOn)}</span>
        </li>
      ))}
    </ul>
  )
}
