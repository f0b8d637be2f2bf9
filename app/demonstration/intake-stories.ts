import type { RegistrationForm } from '~/features/intake/register-at-centre.server'
import type { Username } from './accounts'

/** How far somebody at the centre has come; each step takes in those before it. */
export type HowFar = 'registered' | 'interviewed' | 'traced' | 'askedAdult' | 'decided' | 'home' | 'ended' | 'reopened'

export type IntakeStory = {
  by: Username
  /** Registered so many days before the day of loading. */
  daysAgo: number
  howFar: HowFar
  person: Pick<RegistrationForm, 'givenName' | 'familyName' | 'sex' | 'age' | 'referredBy'> &
    Partial<Pick<RegistrationForm, 'separationCause' | 'careArrangement' | 'protectionStatus'>>
}

/** People at the centre now, each at another place on the way home. All of them are made up. */
export const intakeStories: readonly IntakeStory[] = [
  {
    by: 'officer',
    daysAgo: 2,
    howFar: 'registered',
    person: { givenName: 'Salissou', familyName: 'Garba', sex: 'male', age: 12, referredBy: 'police' },
  },
  {
    by: 'officer',
    daysAgo: 9,
    howFar: 'interviewed',
    person: {
      givenName: 'Tsahara',
      familyName: 'Laminou',
      sex: 'female',
      age: 29,
      referredBy: 'nationalReferralMechanism',
      separationCause: 'migration',
      careArrangement: 'residential',
    },
  },
  {
    by: 'officer',
    daysAgo: 21,
    howFar: 'askedAdult',
    person: {
      givenName: 'Rakiatou',
      familyName: 'Sani',
      sex: 'female',
      age: 10,
      referredBy: 'community',
      protectionStatus: 'unaccompanied',
      separationCause: 'poverty',
      careArrangement: 'residential',
    },
  },
  {
    by: 'officer',
    daysAgo: 34,
    howFar: 'decided',
    person: {
      givenName: 'Maazou',
      familyName: 'Harouna',
      sex: 'male',
      age: 11,
      referredBy: 'police',
      protectionStatus: 'separated',
      separationCause: 'entrusted_into_the_care_of_an_individual',
      careArrangement: 'residential',
    },
  },
  {
    by: 'officer',
    daysAgo: 60,
    howFar: 'reopened',
    person: {
      givenName: 'Zeinabou',
      familyName: 'Oumarou',
      sex: 'female',
      age: 15,
      referredBy: 'centre',
      separationCause: 'divorce_remarriage',
    },
  },
  {
    by: 'officer2',
    daysAgo: 14,
    howFar: 'traced',
    person: { givenName: 'Laouali', familyName: 'Moutari', sex: 'male', age: 13, referredBy: 'police' },
  },
  {
    by: 'officer3',
    daysAgo: 48,
    howFar: 'home',
    person: {
      givenName: 'Habsatou',
      familyName: 'Nouhou',
      sex: 'female',
      age: 9,
      referredBy: 'police',
      protectionStatus: 'unaccompanied',
      separationCause: 'poverty',
      careArrangement: 'residential',
    },
  },
  {
    by: 'officer3',
    daysAgo: 30,
    howFar: 'ended',
    person: {
      givenName: 'Ousseini',
      familyName: 'Kalla',
      sex: 'male',
      age: 34,
      referredBy: 'nationalReferralMechanism',
    },
  },
]
