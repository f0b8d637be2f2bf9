import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import { useClaimFigure } from './claim-words'
import type { ShownClaim } from './claims-page.server'

/** Figures that stood here once, each with the reason why no longer. */
export function WithdrawnClaims({ claims }: { claims: readonly ShownClaim[] }) {
  const t = useT()
  const { date } = useFormats()
  const said = useClaimFigure()
  return (
    <Panel title={t('team.claim.withdrawn')} flush>
      <TodoList
        items={claims.map((claim) => ({
          key: claim.id,
          icon: 'minus',
          title: t('team.claim.option', { figure: said(claim), population: claim.population }),
          detail: claim.withdrawal?.reason,
          when: claim.withdrawal ? date(claim.withdrawal.on) : null,
        }))}
      />
    </Panel>
  )
}
