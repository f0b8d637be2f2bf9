import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { FocalPointRow } from './focal-point-list.server'

const tones = {
  inForce: 'accent',
  planned: 'line',
  ended: 'plain',
  disabled: 'late',
  proposed: 'late',
  declined: 'plain',
} as const

/** Who is, will be or was named, with who can confirm it and the way to end it. */
export function FocalPointTable({ points }: { points: FocalPointRow[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('adm.tab.focalPoints')}
      rows={points}
      rowKey={({ id }) => id}
      tone={({ state }) => (isOver(state) ? 'quiet' : undefined)}
      columns={[
        {
          key: 'name',
          head: t('adm.focal.who'),
          rowHead: true,
          cell: ({ userId, name }) => <a href={`/settings/people/${userId}`}>{name}</a>,
        },
        { key: 'role', head: t('settings.role'), cell: ({ role }) => t(`role.${role}`) },
        { key: 'from', head: t('adm.focal.from'), cell: ({ fromOn }) => date(fromOn) },
        {
          key: 'until',
          head: t('adm.focal.until'),
          cell: ({ fromOn, untilOn }) =>
            untilOn === null ? t('adm.focal.noEnd') : untilOn < fromOn ? t('adm.focal.endedAtOnce') : date(untilOn),
        },
        {
          key: 'state',
          head: t('settings.state'),
          cell: ({ id, state, confirmedBy, mayAnswer, others }) => (
            <>
              <Tag tone={tones[state]}>{t(`adm.focal.state.${state}`)}</Tag>
              {confirmedBy ? (
                <div className="tiny faint">{t('adm.focal.confirmedBy', { name: confirmedBy })}</div>
              ) : null}
              {mayAnswer ? (
                <div>
                  <a href={`/settings/focal-points/${id}/decision`}>{t('adm.answer')}</a>
                </div>
              ) : null}
              {state === 'proposed' ? (
                <div className="tiny">
                  {t(mayAnswer ? 'adm.focal.alsoConfirms' : 'adm.focal.confirms', { names: others })}
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: 'act',
          head: t('adm.focal.end'),
          headHidden: true,
          cell: ({ id, state }) =>
            isOver(state) ? null : (
              <a href={`/settings/focal-points/${id}/ending`}>
                {t(state === 'proposed' ? 'adm.focal.takeBack' : 'adm.focal.end')}
              </a>
            ),
        },
      ]}
    />
  )
}

function isOver(state: FocalPointRow['state']) {
  return state === 'ended' || state === 'declined'
}
