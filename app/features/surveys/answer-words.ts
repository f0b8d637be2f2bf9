/** What the form sends where the family does not know or does not answer: it is missing, and never zero. */
export const dontKnow = 'dontKnow'
