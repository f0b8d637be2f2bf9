/** Languages of Niger's families by ISO 639 code: Hausa, French, Zarma, Fulfulde, Tamasheq, Kanuri, Arabic, Tubu, Gourmanché. */
export const languages = ['ha', 'fr', 'dje', 'ff', 'tmh', 'kr', 'ar', 'tuq', 'gux'] as const
export type Language = (typeof languages)[number]
