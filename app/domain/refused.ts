/** An expected refusal: it reaches the person as a sentence on the same screen, and nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused'

  /**
   * @param reason a word from the reasons of `app/i18n` (`refused.<reason>`)
   * @param status 401 no longer signed in, 403 not yours to do, 404 not there, 409 changed meanwhile, 413 too much, 422 wrong input, 429 too soon, 503 too many at once
   * @param values what the sentence needs to say who can do it instead, or what stands there now
   * @param fields of the form, as it names them, at which the sentence stands; none: above the form
   */
  constructor(
    readonly reason: string,
    readonly status: 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503,
    readonly values: Record<string, string | number> = {},
    readonly fields: readonly string[] = [],
  ) {
    super(reason)
  }
}
