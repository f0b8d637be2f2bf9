import type { Standing } from '~/domain/mentoring/business-standing'
import type { Sign } from '~/domain/mentoring/standing-signs'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { IconName } from '~/ui/icon'
import { Tag } from '~/ui/tag'

export const standingIcons: Record<Standing, IconName> = {
  stopped: 'x',
  atRisk: 'alert',
  unknown: 'eyeoff',
  holding: 'check',
  thriving: 'wheat',
}

/** In one word how a business stands; never by colour alone. */
export function StandingTag({ standing }: { standing: Standing }) {
  const t = useT()
  const tone = standing === 'stopped' || standing === 'atRisk' ? 'late' : standing === 'thriving' ? 'accent' : 'line'
  return (
    <Tag tone={tone} icon={standingIcons[standing]}>
      {t(`standing.${standing}`)}
    </Tag>
  )
}

/** Why, one sentence a reason, with the figures it rests on. */
export function StandingReasons({ signs }: { signs: readonly Sign[] }) {
  const sentence = useSignSentence()
  return (
    <ul className="plain-list small">
      {signs.map((sign) => (
        <li key={sign.code}>{sentence(sign)}</li>
      ))}
    </ul>
  )
}

function useSignSentence() {
  const t = useT()
  const { date, francs } = useFormats()
  const days = ['on', 'since']
  const amounts = ['net', 'usual', 'value', 'before']
  return ({ code, values }: Sign) => {
    const said = Object.entries(values).map(([name, value]) => {
      if (days.includes(name) && typeof value === 'string' && /^\d/.test(value)) return [name, date(value)]
      if (amounts.includes(name) && typeof value === 'number') return [name, francs(value)]
      return [name, value]
    })
    return t(keyOf(code, values) as MessageKey, {
      ...(Object.fromEntries(said) as Sign['values']),
      asset: typeof values['asset'] === 'string' ? t(`business.asset.${values['asset']}` as MessageKey) : '',
    })
  }
}

/** Of a comparison the sentence says with what. */
function keyOf(code: Sign['code'], { season, since }: Sign['values']) {
  if (season === 'lean') return `standing.reason.${code}.lean`
  return since === 'firstCount' ? `standing.reason.${code}.firstCount` : `standing.reason.${code}`
}
