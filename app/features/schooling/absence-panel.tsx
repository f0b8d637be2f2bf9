import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { FirstFew } from '~/ui/first-few'
import { Row } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { WorryLink } from '~/pieces/worry-link'
import type { AbsentChildren } from './absent-children.server'
import { StreakWords, type ShownStreak } from './streak-words'

type Line = ShownStreak & { personId: string; firstName: string }

/** Children who miss sessions or school days in a row; nothing where nobody does. */
export function AbsencePanel({ absent: { rows, more } }: { absent: AbsentChildren }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Panel
      title={t('streaks.title')}
      flush
      foot={
        <>
          {more > 0 ? <p className="small">{t('streaks.more', { count: more })}</p> : null}
          <p className="small muted">{t('streaks.note')}</p>
        </>
      }
    >
      <StreakList rows={rows} />
    </Panel>
  )
}

export function StreakList({ rows }: { rows: Line[] }) {
  const t = useT()
  return (
    <FirstFew rows={rows} rest={(count) => t('home.others', { count })}>
      {(some) => <Streaks rows={some} />}
    </FirstFew>
  )
}

function Streaks({ rows }: { rows: Line[] }) {
  const t = useT()
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.personId}>
          <span className="grow">
            <a href={`/children/${row.personId}`} className="strong">
              {row.firstName}
            </a>
            <StreakWords streak={row} />
            <Row wrap>
              <ButtonLink href={`/field/absences/new?child=${row.personId}`} size="small" touch>
                {t('streaks.look')} <span className="sr">{row.firstName}</span>
              </ButtonLink>
              <ButtonLink href={`/field/contacts/new?child=${row.personId}`} size="small" touch>
                {t('streaks.contact')} <span className="sr">{row.firstName}</span>
              </ButtonLink>
              <WorryLink childId={row.personId} who={row.firstName} short />
            </Row>
          </span>
        </li>
      ))}
    </ul>
  )
}
