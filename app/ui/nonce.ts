import { createContext } from 'react'

/** The nonce of this response's scripts, for `<Scripts>` and `<ScrollRestoration>`; empty in the browser. */
export const NonceContext = createContext('')
