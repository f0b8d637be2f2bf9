import type { RiskLevel } from '~/domain/households/risk-levels'

/** How far the request for a kit gets. */
export type KitCourse =
  'none' | 'waiting' | 'waitingAboveCeiling' | 'returned' | 'declined' | 'voided' | 'approved' | 'delivered'

export type StoryLine = {
  code: string
  /** Households of each officer that live it; 24 in all. */
  households: number
  /** Days since the return on the day of loading, both ends included. */
  returnedDaysAgo: readonly [from: number, to: number]
  kit: KitCourse
  /** How the business does once it has its kit. */
  business: 'thriving' | 'steady' | 'failing'
  livestock?: boolean
  risk?: RiskLevel
  plan?: 'none'
  /** What the third round, six months after the return, met with. */
  thirdRound?: 'notFound' | 'refused' | 'answerMissing'
  training?: 'missing' | 'waived'
  baseline?: 'missing'
  /** A child is sent away so many days before the day of loading. */
  childAwayFor?: number
  consentWithdrawn?: boolean
  closed?: boolean
}

const delivered = { kit: 'delivered', business: 'steady' } as const
const early = { kit: 'none', business: 'steady' } as const

/** What can happen to a household, each at least once with every officer. */
export const storyLines: readonly StoryLine[] = [
  { ...delivered, code: 'thriving', households: 3, returnedDaysAgo: [285, 372], business: 'thriving', risk: 'low' },
  {
    ...delivered,
    code: 'thrivingHerd',
    households: 1,
    returnedDaysAgo: [290, 400],
    business: 'thriving',
    livestock: true,
  },
  { ...delivered, code: 'failing', households: 2, returnedDaysAgo: [270, 360], business: 'failing' },
  {
    ...delivered,
    code: 'childAway',
    households: 2,
    returnedDaysAgo: [265, 330],
    childAwayFor: 55,
    risk: 'high',
  },
  { ...delivered, code: 'notFound', households: 1, returnedDaysAgo: [270, 330], thirdRound: 'notFound' },
  { ...delivered, code: 'refusedInterview', households: 1, returnedDaysAgo: [270, 310], thirdRound: 'refused' },
  { ...delivered, code: 'notComputable', households: 1, returnedDaysAgo: [270, 300], thirdRound: 'answerMissing' },
  {
    ...delivered,
    code: 'closed',
    households: 1,
    returnedDaysAgo: [470, 520],
    business: 'thriving',
    risk: 'low',
    closed: true,
  },
  { ...delivered, code: 'steady', households: 1, returnedDaysAgo: [170, 240], training: 'waived' },
  { ...delivered, code: 'highRisk', households: 1, returnedDaysAgo: [150, 200], livestock: true, risk: 'high' },
  {
    ...delivered,
    kit: 'approved',
    code: 'consentWithdrawn',
    households: 1,
    returnedDaysAgo: [130, 150],
    consentWithdrawn: true,
  },
  { ...delivered, kit: 'approved', code: 'toDeliver', households: 1, returnedDaysAgo: [101, 106] },
  { ...delivered, kit: 'waiting', code: 'waiting', households: 1, returnedDaysAgo: [96, 108] },
  { ...delivered, kit: 'waitingAboveCeiling', code: 'aboveCeiling', households: 1, returnedDaysAgo: [98, 112] },
  { ...delivered, kit: 'returned', code: 'returned', households: 1, returnedDaysAgo: [102, 118] },
  { ...delivered, kit: 'declined', code: 'declined', households: 1, returnedDaysAgo: [110, 140] },
  { ...delivered, kit: 'voided', code: 'voided', households: 1, returnedDaysAgo: [105, 116] },
  { ...early, code: 'threatened', households: 1, returnedDaysAgo: [150, 190], training: 'missing' },
  { ...early, code: 'planned', households: 1, returnedDaysAgo: [30, 58], baseline: 'missing' },
  { ...early, code: 'newArrival', households: 1, returnedDaysAgo: [2, 12], plan: 'none', risk: 'high' },
]
