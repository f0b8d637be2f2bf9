export const signings = ['onScreen', 'onPaper', 'markOnPaper'] as const
export type Signing = (typeof signings)[number]

/** Hausa joins them once a native reviewer has signed the sentence. */
export const statements = ['readInFrench', 'explainedOrally'] as const
export type Statement = (typeof statements)[number]
