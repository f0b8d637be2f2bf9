import { languages, type Language } from '../households/languages'
import { relationsToHead, sexes, type RelationToHead, type Sex } from '../households/relations'
import { riskLevels, type RiskLevel } from '../households/risk-levels'
import { businessStates, type BusinessState } from '../mentoring/business-states'
import { visitOutcomes, type VisitOutcome } from '../mentoring/visit-refusal'
import { enrolmentKinds, schoolClasses, type EnrolmentKind, type SchoolClass } from '../schooling/school-classes'
import { foldHeader } from './recognise-headers'

/** A cell of a fixed choice, in French, English or as its code; null when it is none of them. */
export function readYesNo(typed: string): boolean | null {
  return oneOf(yesNo, typed)
}

export function readSex(typed: string): Sex | null {
  return oneOf(sex, typed)
}

export function readRelation(typed: string): RelationToHead | null {
  return oneOf(relation, typed)
}

export function readRisk(typed: string): RiskLevel | null {
  return oneOf(risk, typed)
}

export function readClass(typed: string): SchoolClass | null {
  return oneOf(schoolClass, typed)
}

export function readEnrolmentKind(typed: string): EnrolmentKind | null {
  return oneOf(enrolmentKind, typed)
}

export function readBusinessState(typed: string): BusinessState | null {
  return oneOf(businessState, typed)
}

export function readVisitOutcome(typed: string): VisitOutcome | null {
  return oneOf(visitOutcome, typed)
}

/** Several languages stand in one cell: `haoussa, kanuri`. Null when one of them is not known. */
export function readLanguages(typed: string): Language[] | null {
  const read = typed
    .split(/[,;/+&]| et | and /)
    .filter((word) => word.trim() !== '')
    .map((word) => oneOf(language, word))
  return read.includes(null) || read.length === 0 ? null : [...new Set(read.filter((code) => code !== null))]
}

type Words<Code> = ReadonlyMap<string, Code>

function oneOf<Code>(known: Words<Code>, typed: string): Code | null {
  return known.get(foldHeader(typed)) ?? null
}

function words<Code extends string>(codes: readonly Code[], named: Partial<Record<Code, string>>): Words<Code> {
  return new Map(
    codes.flatMap((code) =>
      [code, ...(named[code]?.split('|') ?? [])].map((word): [string, Code] => [foldHeader(word), code]),
    ),
  )
}

const yesNo: Words<boolean> = new Map([
  ...['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'].map((word): [string, boolean] => [word, true]),
  ...['non', 'n', 'no', 'faux', 'false', '0'].map((word): [string, boolean] => [word, false]),
])

const sex = words(sexes, {
  female: 'f|femme|fille|féminin|girl|woman|w',
  male: 'm|masculin|h|homme|g|garçon|boy|man',
})

const risk = words(riskLevels, {
  high: 'élevé|haut|fort|h|3',
  medium: 'moyen|m|2',
  low: 'faible|bas|l|f|1',
})

const relation = words(relationsToHead, {
  head: 'chef|chef de ménage|cheffe|cheffe de ménage|cm|head of household|hh',
  spouse: 'époux|épouse|conjoint|conjointe|mari|femme|wife|husband|première épouse|1re épouse|first wife',
  secondWife: 'deuxième épouse|seconde épouse|2e épouse|2ème épouse|coépouse|second wife|co-wife',
  child: 'enfant|fils|fille|son|daughter',
  childOfOtherWife: 'enfant d’une autre épouse|enfant de la coépouse|child of other wife|child of the other wife',
  stepChild: 'beau-fils|belle-fille|enfant du conjoint|stepchild|stepson|stepdaughter',
  fosteredChild: 'enfant confié|confié|confiée|enfant placé|foster child|fostered',
  grandchild: 'petit-fils|petite-fille|petit-enfant|grandson|granddaughter',
  parent: 'père|mère|father|mother',
  sibling: 'frère|sœur|brother|sister',
  niblingOrCousin: 'neveu|nièce|cousin|cousine|nephew|niece',
  otherRelative:
    'autre parent|autre|other relative|other|grand-mère|grand-père|tante|oncle|aunt|uncle|grandmother|grandfather',
  unrelated: 'sans lien|non apparenté|unrelated|none',
})

const schoolClass = words(schoolClasses, {
  prescolaire: 'préscolaire|maternelle|jardin d’enfants|preschool|kindergarten',
  '6e': '6ème|sixième',
  '5e': '5ème|cinquième',
  '4e': '4ème|quatrième',
  '3e': '3ème|troisième',
  '2nde': 'seconde|2de',
  '1ere': '1re|1ère|première',
  Tle: 'terminale|term',
  passerelle: 'classe passerelle|bridging|bridging class',
  vocational: 'formation professionnelle|professionnel|apprentissage|vocational training|apprenticeship',
  nonFormal: 'non formel|non formal|éducation non formelle',
  coranique: 'école coranique|makaranta|koranic|quranic',
})

const enrolmentKind = words(enrolmentKinds, {
  first: 'première inscription|nouveau|nouvelle|nouvel inscrit|new|first enrolment',
  returning: 'retour|retour à l’école|réinscription|réinscrit|réinscrite|back to school',
  repeating: 'redoublant|redoublante|redouble|repeats|repeater',
  promoted: 'passant|passante|admis|admise|passe|moved up',
  transferred: 'transféré|transférée|transfert|transfer',
  bridging: 'passerelle|bridging class',
})

const businessState = words(businessStates, {
  open: 'ouvert|ouverte|en activité|actif|active|fonctionne',
  reduced: 'réduit|réduite|au ralenti|ralenti|slow',
  suspended: 'suspendu|suspendue|arrêt provisoire|en pause|paused',
  closed: 'fermé|fermée|arrêté|arrêtée|stopped',
  changed: 'changé|changée|autre activité|other activity',
})

const visitOutcome = words(visitOutcomes, {
  done: 'faite|fait|rencontré|rencontrée|oui|yes|met|visited',
  missed: 'absent|absente|personne|manquée|not home|away',
  notFound: 'introuvable|non trouvé|non trouvée|not found',
})

const language = words(languages, {
  ha: 'haoussa|hausa|hawsa',
  fr: 'français|french',
  dje: 'zarma|djerma|songhai|zarma-songhai',
  ff: 'fulfulde|peul|peulh|foulfouldé|fula',
  tmh: 'tamasheq|tamajaq|tamachek|touareg|tuareg',
  kr: 'kanuri|kanouri|béri-béri',
  ar: 'arabe|arabic',
  tuq: 'toubou|tubu|tedaga',
  gux: 'gourmantché|gourmanché|gulmancema',
})
