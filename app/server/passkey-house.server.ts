/**
 * Where a passkey belongs: the address of this request, which the server made from its own configuration and not from
 * headers (on this machine, whatever name of it was asked for).
 */
export function passkeyHouse(request: Request) {
  const { origin, hostname } = new URL(request.url)
  return { origin, rpId: hostname }
}
