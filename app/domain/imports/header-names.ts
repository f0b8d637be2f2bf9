import type { FieldName } from './import-fields'

type Names = { fr: readonly [string, ...string[]]; en: readonly [string, ...string[]] }

/** In a file of households, their own reference; in a file of members, the household's (`household` below). */
export const householdReferences: Names = {
  fr: [
    'Référence du ménage',
    'Référence ménage',
    'Réf ménage',
    'Réf du ménage',
    'N° ménage',
    'N° du ménage',
    'Numéro ménage',
    'Numéro du ménage',
    'Code ménage',
    'Code du ménage',
    'ID ménage',
    'Identifiant du ménage',
  ],
  en: [
    'Household reference',
    'Household ref',
    'Household code',
    'Household number',
    'Household no',
    'Household ID',
    'HH ref',
    'HH ID',
  ],
}

/** How the columns of offices' spreadsheets are headed, the template's own first; compared without accents, case and spaces. */
export const headerNames: Record<FieldName, Names> = {
  reference: {
    fr: ['Référence', 'Réf', 'N°', 'Numéro', 'Code', 'Identifiant', 'ID'],
    en: ['Reference', 'Ref', 'No', 'Number'],
  },
  household: {
    fr: ['Ménage', ...householdReferences.fr, 'Dossier', 'N° de dossier'],
    en: ['Household', ...householdReferences.en, 'Case number', 'Case'],
  },
  commune: {
    fr: ['Commune', 'Commune P-code', 'P-code', 'Pcode', 'Code commune', 'Adm3'],
    en: ['Commune', 'Municipality'],
  },
  village: {
    fr: ['Village', 'Village / quartier', 'Quartier', 'Localité'],
    en: ['Village', 'Neighbourhood', 'Locality'],
  },
  languages: { fr: ['Langue', 'Langues', 'Langue parlée'], en: ['Language', 'Languages'] },
  returnedOn: {
    fr: ['Date de retour', 'Retour', 'Retour le', 'Date du retour', 'Date de réunification'],
    en: ['Return date', 'Returned on', 'Date of return', 'Reunified on'],
  },
  risk: { fr: ['Risque', 'Niveau de risque'], en: ['Risk', 'Risk level'] },
  givenName: {
    fr: ['Prénom', 'Prénom du chef', 'Prénom du chef de ménage', 'Prénoms'],
    en: ['First name', 'Given name', 'Head first name', 'Head given name'],
  },
  familyName: {
    fr: ['Nom', 'Nom de famille', 'Nom du chef', 'Nom du chef de ménage'],
    en: ['Family name', 'Last name', 'Surname', 'Head family name'],
  },
  sex: { fr: ['Sexe', 'Sexe du chef', 'Genre'], en: ['Sex', 'Gender', 'Head sex'] },
  birthDate: {
    fr: ['Date de naissance', 'Né le', 'Née le', 'Né(e) le', 'DDN'],
    en: ['Birth date', 'Date of birth', 'DOB', 'Born on'],
  },
  age: { fr: ['Âge', 'Âge (ans)', 'Âge en années', 'Âge du chef'], en: ['Age', 'Age (years)', 'Head age'] },
  relation: {
    fr: ['Lien', 'Lien de parenté', 'Lien avec le chef', 'Lien avec le chef de ménage', 'Parenté'],
    en: ['Relation', 'Relation to head', 'Relationship'],
  },
  caregiver: {
    fr: ['Responsable', 'Responsable des enfants', "S'occupe des enfants", 'Tuteur'],
    en: ['Caregiver', 'Is caregiver'],
  },
  returnee: { fr: ['Revenu', 'Revenue', 'Revenu(e)', 'Migrant de retour', 'Retourné'], en: ['Returnee', 'Came back'] },
  caregiverGivenName: {
    fr: ['Prénom du responsable', 'Prénom de la responsable'],
    en: ['Caregiver first name', 'Caregiver given name'],
  },
  caregiverFamilyName: {
    fr: ['Nom du responsable', 'Nom de la responsable'],
    en: ['Caregiver family name', 'Caregiver surname'],
  },
  caregiverSex: { fr: ['Sexe du responsable', 'Sexe de la responsable'], en: ['Caregiver sex', 'Caregiver gender'] },
  caregiverAge: { fr: ['Âge du responsable', 'Âge de la responsable'], en: ['Caregiver age'] },
  caregiverRelation: { fr: ['Lien du responsable', 'Lien de la responsable'], en: ['Caregiver relation'] },
  child: {
    fr: ['Enfant', "Code de l'enfant", "Référence de l'enfant", 'Élève'],
    en: ['Child', 'Child code', 'Child reference', 'Pupil'],
  },
  school: { fr: ['École', "Nom de l'école", 'Établissement'], en: ['School', 'School name'] },
  schoolYear: { fr: ['Année scolaire', 'Année'], en: ['School year', 'Year'] },
  schoolClass: { fr: ['Classe', 'Niveau'], en: ['Class', 'Grade'] },
  enrolmentKind: { fr: ["Type d'inscription", 'Situation'], en: ['Enrolment kind', 'Enrolment type', 'Kind'] },
  enrolledOn: {
    fr: ["Date d'inscription", 'Inscrit le', 'Inscrite le'],
    en: ['Enrolled on', 'Enrolment date', 'Date of enrolment'],
  },
  registerSeen: { fr: ['Registre vu', 'Vu au registre'], en: ['Register seen', 'Seen in register'] },
  visitedOn: {
    fr: ['Date de visite', 'Date de la visite', 'Visite le', 'Date'],
    en: ['Visit date', 'Visited on', 'Date of visit'],
  },
  found: { fr: ['Rencontre', 'Rencontré', 'Résultat', 'Résultat de la visite'], en: ['Found', 'Outcome', 'Result'] },
  state: { fr: ["État de l'activité", 'État', "État de l'AGR", 'Activité'], en: ['State', 'Business state', 'Status'] },
  takings: {
    fr: ['Recettes', 'Recettes (7 jours)', 'Recettes de la semaine', "Chiffre d'affaires"],
    en: ['Takings', 'Sales', 'Takings (7 days)'],
  },
  costs: { fr: ['Dépenses', 'Dépenses (7 jours)', 'Charges'], en: ['Costs', 'Expenses', 'Costs (7 days)'] },
  animalsAlive: { fr: ['Animaux vivants', 'Animaux', "Nombre d'animaux"], en: ['Animals alive', 'Animals'] },
  animalsValue: { fr: ['Valeur des animaux', 'Valeur du bétail'], en: ['Animals value', 'Value of animals'] },
  childrenHome: {
    fr: ['Enfants à la maison', 'Enfants présents', 'Tous les enfants présents'],
    en: ['Children at home', 'All children at home'],
  },
  advice: {
    fr: ['Conseil', 'Conseils', 'Conseil donné', 'Remarques', 'Observations'],
    en: ['Advice', 'Advice given', 'Remarks'],
  },
  nextVisitOn: { fr: ['Prochaine visite', 'Date de la prochaine visite'], en: ['Next visit', 'Next visit on'] },
}
