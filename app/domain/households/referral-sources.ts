/** Who sent the family to the programme: the actors of Niger's referral mechanism around Zinder. */
export const referralSources = [
  'zinderCentre',
  'anltp',
  'regionalDirectorate',
  'ceppp',
  'police',
  'prosecutor',
  'iomTransitCentre',
  'unicef',
  'redCross',
  'ngo',
  'villageChief',
  'school',
  'family',
  'other',
] as const
