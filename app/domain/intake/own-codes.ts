/** Words of this programme where CPIMS+ has no list of its own that could be read. Source: docs/programme-rules.md §8. */

export const referrers = ['police', 'centre', 'nationalReferralMechanism', 'community', 'other'] as const

export const intakeStages = ['atCentre', 'tracing', 'reunified', 'ended'] as const
export type IntakeStage = (typeof intakeStages)[number]

export const needKinds = ['medical', 'legal', 'psychosocial', 'education', 'livelihood'] as const
export type NeedKind = (typeof needKinds)[number]

export const needAnswers = ['no', 'yes', 'urgent'] as const

export const vulnerabilities = [
  'begging',
  'childLabour',
  'violence',
  'sexualViolence',
  'illness',
  'disability',
  'pregnantOrNursing',
  'threatened',
  'debt',
  'noDocuments',
  'outOfSchool',
  'alone',
] as const
export type Vulnerability = (typeof vulnerabilities)[number]

export const serviceGivers = ['centre', 'provider'] as const

export const foundRelations = [
  'mother',
  'father',
  'bothParents',
  'stepParent',
  'grandparent',
  'auntOrUncle',
  'sibling',
  'spouse',
  'otherRelative',
  'unrelated',
] as const

export const verifiedSides = ['adult', 'child'] as const
export type VerifiedSide = (typeof verifiedSides)[number]

export const bestInterestsDecisions = ['return', 'notNow', 'alternativeCare'] as const
export type BestInterestsDecision = (typeof bestInterestsDecisions)[number]

export const bestInterestsBases = ['homeVisit', 'interviews', 'socialReport', 'panel', 'courtOrder'] as const

export const bestInterestsDeciders = ['supervisor', 'panel', 'childProtectionService', 'judge'] as const

export const leaderRoles = [
  'villageChief',
  'religiousLeader',
  'womensGroup',
  'schoolHead',
  'youthGroup',
  'localAuthority',
  'transporters',
  'parents',
] as const
export type LeaderRole = (typeof leaderRoles)[number]

export const sensitisationTopics = [
  'trafficking',
  'begging',
  'welcomeBack',
  'school',
  'childRights',
  'safeMigration',
  'whereToAsk',
] as const
export type SensitisationTopic = (typeof sensitisationTopics)[number]
