import { useFormats, useT } from '~/i18n/language'
import type { Check } from '~/ui/rule-check'
import { failed, open, passed } from './checks'
import type { KitForDecision } from './kit-for-decision.server'

/** Who decides: three people, two approvals, the committee first, and nobody who is tied. */
export function useConflictChecks(decision: KitForDecision): Check[] {
  const t = useT()
  const { kit, anyRefusal } = decision
  const own = anyRefusal === 'own-request'
  const three = own
    ? failed(t, 'people', t('kits.checks.peopleOwn'), t('kits.checks.blocks'))
    : passed(t, 'people', t('kits.checks.peopleOk', { name: kit.requestedByName }))
  const link =
    anyRefusal === 'declared-link'
      ? failed(t, 'link', t('kits.checks.linkDeclared'), t('kits.checks.blocks'))
      : open(t, 'link', t('kits.checks.linkOpen'), t('kits.checks.toConfirm'))
  return [three, ...useStepChecks(decision), link, useEarlierCheck(decision)]
}

/** A second kit for the same caregiver, or child, is worth a question; so is an amount parted into several requests. */
function useEarlierCheck({ earlier }: KitForDecision): Check {
  const t = useT()
  const { francs, list } = useFormats()
  if (earlier.length === 0) return passed(t, 'earlier', t('kits.checks.earlierNone'))
  const kits = earlier.map(({ number, total, state }) =>
    t('kits.checks.earlierOne', { number, total: francs(total), state: t(`kits.state.${state}`) }),
  )
  const sum = francs(earlier.reduce((together, { total }) => together + total, 0))
  const detail = t('kits.checks.earlierSome', { count: earlier.length, kits: list(kits), sum })
  return open(t, 'earlier', detail, t('kits.checks.toLookAt'))
}

function useStepChecks({ needed, given, committeeApproved, deciders }: KitForDecision): Check[] {
  const t = useT()
  const committee = committeeApproved
    ? passed(t, 'committee', t('kits.checks.committeeOk'))
    : failed(t, 'committee', t('kits.checks.committeeWaits', { names: deciders }), t('kits.checks.blocks'))
  const [first] = given
  const second = first
    ? passed(t, 'second', t('kits.checks.secondOk', { name: first.byName }))
    : open(t, 'second', t('kits.checks.secondOpen'))
  return [...(needed?.needsCommittee ? [committee] : []), ...(needed?.approvals === 2 ? [second] : [])]
}
