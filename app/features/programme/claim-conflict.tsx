import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Columns } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { useClaimFigure } from './claim-words'
import type { ShownClaim } from './claims-page.server'

/** Two published figures about children that cannot be brought together, side by side, each on its own basis. */
export function ClaimConflict({ claims }: { claims: readonly ShownClaim[] }) {
  const t = useT()
  const { share } = useFormats()
  const said = useClaimFigure()
  const find = (code: string) => claims.find((claim) => claim.code === code)
  const [nearly, children, assisted] = [find('zinder.nearlySixty'), find('zinder.children'), find('zinder.assisted')]
  if (!nearly || !children || !assisted) return null
  const sides = [
    { claim: nearly, value: said(nearly) },
    {
      claim: children,
      value: t('team.claim.shareOf', {
        part: children.figure,
        whole: assisted.figure,
        share: share(children.figure / assisted.figure),
      }),
    },
  ]
  return (
    <Panel title={t('team.claim.conflict')} foot={t('team.claim.conflictText')}>
      <Columns count={2}>
        {sides.map(({ claim, value }) => (
          <FactList
            key={claim.id}
            items={[
              { term: t('team.claim.figure'), value: <b>{value}</b> },
              { term: t('team.claim.population'), value: claim.population },
              { term: t('team.claim.period'), value: claim.period },
              { term: t('team.claim.basis'), value: claim.basis },
              { term: t('team.claim.source'), value: claim.source },
            ]}
          />
        ))}
      </Columns>
    </Panel>
  )
}
