import type { ClaimQualifier, ClaimUnit, ClaimWords } from '../../app/domain/programme/claims'

export type PublishedClaim = {
  code: string
  qualifier: ClaimQualifier
  figure: number
  unit: ClaimUnit
  said: Record<'fr' | 'en', ClaimWords>
}

const article = {
  fr: 'OIM Niger, Alexander Bee, 3 octobre 2023, rodakar.iom.int',
  en: 'IOM Niger, Alexander Bee, 3 October 2023, rodakar.iom.int',
}
const year = { fr: '2022', en: '2022' }
const notSaid = { fr: 'non dite par la source', en: 'not said by the source' }
const yearBasis = { fr: 'personnes aidées dans l’année', en: 'people assisted during the year' }
const noNote = { fr: '', en: '' }

/** The figures published about the programme, each with what it speaks of. Source: the article of 3 October 2023. */
export const publishedClaims: readonly PublishedClaim[] = [
  assisted('assisted', 220, 'Personnes aidées par le centre de Zinder', 'People assisted by the Zinder centre'),
  assisted('male', 157, 'Hommes et garçons, tous âges, parmi les 220', 'Men and boys, all ages, among the 220'),
  assisted('female', 63, 'Femmes et filles, tous âges, parmi les 220', 'Women and girls, all ages, among the 220'),
  assisted('boys', 138, 'Garçons de moins de 18 ans, parmi les 157', 'Boys under 18, among the 157'),
  assisted('girls', 58, 'Filles de moins de 18 ans, parmi les 63', 'Girls under 18, among the 63'),
  assisted('children', 196, 'Enfants parmi les 220', 'Children among the 220', {
    fr: 'Somme faite ici de 138 et 58 ; 196 sur 220 font 89 %.',
    en: 'Added up here from 138 and 58; 196 of 220 is 89 %.',
  }),
  assisted(
    'reintegration',
    28,
    'Personnes qui ont reçu un appui socio-économique à la réintégration, parmi les 220',
    'People who received socio-economic reintegration support, among the 220',
  ),
  {
    code: 'zinder.nearlySixty',
    qualifier: 'nearly',
    figure: 60,
    unit: 'percent',
    said: words({
      population: { fr: 'Enfants dans la population du centre', en: 'Children in the centre’s population' },
      period: notSaid,
      basis: {
        fr: 'non dite : présents un jour donné, ou accueillis depuis 2019',
        en: 'not said: present on a given day, or taken in since 2019',
      },
      note: noNote,
    }),
  },
  {
    code: 'compass.assisted',
    qualifier: 'moreThan',
    figure: 70_000,
    unit: 'people',
    said: words({
      population: { fr: 'Migrants aidés par COMPASS dans le monde', en: 'Migrants assisted by COMPASS worldwide' },
      period: { fr: '2021 à octobre 2023', en: '2021 to October 2023' },
      basis: { fr: 'tous pays du programme, non détaillée', en: 'all countries of the programme, no detail given' },
      note: noNote,
    }),
  },
]

type InBoth = Record<'fr' | 'en', string>

function assisted(code: string, figure: number, fr: string, en: string, note: InBoth = noNote): PublishedClaim {
  const said = words({ population: { fr, en }, period: year, basis: yearBasis, note })
  return { code: `zinder.${code}`, qualifier: 'exactly', figure, unit: 'people', said }
}

function words(parts: Record<'population' | 'period' | 'basis' | 'note', InBoth>): PublishedClaim['said'] {
  const inOne = (locale: 'fr' | 'en') => ({
    population: parts.population[locale],
    period: parts.period[locale],
    basis: parts.basis[locale],
    source: article[locale],
    note: parts.note[locale],
  })
  return { fr: inOne('fr'), en: inOne('en') }
}
