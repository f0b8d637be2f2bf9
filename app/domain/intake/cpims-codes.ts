/**
 * Codes that this programme shares with CPIMS+, kept as they are there so that a file can be compared with it.
 * Source: primeroIMS/primero at 4b95bf9, 19 August 2026; docs/programme-rules.md §8.
 */

export const protectionStatuses = ['unaccompanied', 'separated'] as const

export const separationCauses = [
  'conflict',
  'death',
  'family_abuse_violence_exploitation',
  'lack_of_access_to_services_support',
  'caafag',
  'sickness_of_family_member',
  'entrusted_into_the_care_of_an_individual',
  'arrest_and_detention',
  'abandonment',
  'repatriation',
  'population_movement',
  'migration',
  'poverty',
  'natural_disaster',
  'divorce_remarriage',
  'other',
] as const

export const tracingStatuses = ['open', 'tracing_in_progress', 'verified', 'reunified', 'closed'] as const
export type TracingStatus = (typeof tracingStatuses)[number]

export const tracingOutcomes = ['pending', 'successful', 'unsuccessful'] as const

export const tracingActionCodes = [
  'case_by_case',
  'individual',
  'mass',
  'photo',
  'referral_to_ngo',
  'referral_to_icrc',
] as const

export const reunificationTypes = [
  'case_by_case',
  'informal_spontaneous',
  'mass_tracing',
  'mediation',
  'photo_tracing',
  'spontaneous',
  'other',
] as const

export const notVerifiedReasons = [
  'change_of_mind',
  'death',
  'death_of_adult',
  'failed_verification',
  'n_a',
  'other',
] as const

export const serviceTypes = [
  'safehouse',
  'health',
  'psychosocial',
  'police/other',
  'legal',
  'livelihoods',
  'child_protection',
  'family_mediation',
  'family_reunification',
  'education',
  'nfi_clothes_shoes',
  'wash',
  'registration',
  'food',
  'other',
] as const

export const serviceStatuses = ['implemented', 'not_implemented'] as const

/** One hour, three hours, one day, three days. */
export const serviceTimeframes = ['1h', '3h', '1d', '3d'] as const
export type ServiceTimeframe = (typeof serviceTimeframes)[number]
