import '@remix-run/node'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Allows the scripts of this one response. Components read it from `NonceContext`. */
    nonce: string
    /** Opaque; stands in the log beside an error and may be shown to the person who met it. */
    requestId: string
    /** The network the request came from; used to slow down guesses, never stored as it is. */
    address: string
  }

  interface Future {
    v3_singleFetch: true
  }
}
