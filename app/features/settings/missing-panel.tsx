import { useLocale, useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import type { IconName } from '~/ui/icon'
import { Panel } from '~/ui/panel'
import { TodoList, type Todo } from '~/ui/todo-list'
import type { WhatIsMissing } from './what-is-missing.server'

type Props = {
  missing: WhatIsMissing
  /** How many focal points are named today. */
  focalPoints: number
}

type Lack = 'ceiling' | 'focalPoints' | 'schoolYear' | 'administrators' | 'logistics' | 'grant'

/** What to put right first, each with the page where it is done. */
export function MissingPanel({ missing, focalPoints }: Props) {
  const t = useT()
  const locale = useLocale()
  const { noCeiling, noSchoolYear, unsupervised, unused, proposals, kitTypes, namings } = missing
  const items = [
    ...(noCeiling ? [todo('ceiling', '/settings/values/officerKitCeiling', 'coin')] : []),
    ...(focalPoints < 2 ? [todo('focalPoints', '/settings/focal-points', 'shield')] : []),
    ...(noSchoolYear ? [todo('schoolYear', '/settings/calendar', 'calendar')] : []),
    ...(missing.oneAdministrator ? [todo('administrators', '/settings/people/new', 'people')] : []),
    ...(missing.tooFewLogistics ? [todo('logistics', '/settings/people/new', 'box')] : []),
    ...(missing.noGrant ? [todo('grant', '/funds', 'coin')] : []),
    ...kitTypes.map(({ id, labelFr, labelEn, own }): Todo => ({
      key: id,
      icon: 'clock',
      href: own ? `/settings/catalogue/${id}` : `/settings/catalogue/${id}/decision`,
      title: t(own ? 'adm.missing.ownKitType' : 'adm.missing.kitType'),
      detail: locale === 'fr' ? labelFr : labelEn,
    })),
    ...proposals.map(({ id, key, own }): Todo => ({
      key: id,
      icon: 'clock',
      href: own ? `/settings/values/${key}` : `/settings/proposals/${id}/decision`,
      title: t(own ? 'adm.missing.ownProposal' : 'adm.missing.proposal'),
      detail: t(`adm.setting.${key as 'officerKitCeiling'}`),
    })),
    ...namings.map(({ id, name, own }): Todo => ({
      key: id,
      icon: 'shield',
      href: own ? '/settings/focal-points' : `/settings/focal-points/${id}/decision`,
      title: t(own ? 'adm.missing.ownNaming' : 'adm.missing.naming'),
      detail: name,
    })),
    ...unsupervised.map(({ id, name }): Todo => ({
      key: `u-${id}`,
      icon: 'people',
      href: `/settings/people/${id}`,
      title: t('adm.missing.supervisor', { name }),
      detail: t('adm.missing.supervisorWhat'),
    })),
    ...unused.map(({ id, name }): Todo => ({
      key: `l-${id}`,
      icon: 'key',
      href: `/settings/people/${id}`,
      title: t('adm.missing.link', { name }),
      detail: t('adm.missing.linkWhat'),
    })),
  ]
  return (
    <Panel title={t('adm.missing')} flush={items.length > 0}>
      {items.length === 0 ? (
        <Empty icon="check" title={t('adm.missing.nothingTitle')}>
          {t('adm.missing.nothing')}
        </Empty>
      ) : (
        <TodoList items={items} />
      )}
    </Panel>
  )

  function todo(key: Lack, href: string, icon: IconName) {
    return { key, href, icon, title: t(`adm.missing.${key}`), detail: t(`adm.missing.${key}What`), late: true }
  }
}
