import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { focalPointToAnswer } from './focal-point-to-answer.server'

type Point = NonNullable<Awaited<ReturnType<typeof focalPointToAnswer>>>

/** Who would read worries, from when and who proposed it; who can answer, where this person cannot. */
export function FocalPointFacts({ point }: { point: Point }) {
  const t = useT()
  const { date, moment } = useFormats()
  const { name, role, fromOn, untilOn, proposedBy, at, refusal, others } = point
  return (
    <Panel title={t('adm.focal.proposed')}>
      <Stack>
        <FactList
          items={[
            { term: t('adm.focal.who'), value: name, note: t(`role.${role}`) },
            { term: t('adm.focal.from'), value: date(fromOn) },
            { term: t('adm.focal.until'), value: untilOn ? date(untilOn) : t('adm.focal.noEnd') },
            { term: t('adm.proposedBy'), value: proposedBy, note: moment(at) },
          ]}
        />
        <Note icon="shield">{t('adm.focal.reads')}</Note>
        {refusal ? <Note icon="clock">{t(`refused.${refusal}`, { names: others })}</Note> : null}
      </Stack>
    </Panel>
  )
}
