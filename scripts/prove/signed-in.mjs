const PASSWORD = 'komawa-demo'

/**
 * The cookies of somebody of the demonstration.
 * @param {string} origin
 * @param {string} username
 */
export async function signedIn(origin, username) {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ username, password: PASSWORD }).toString(),
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  })
  if (answer.status !== 302) throw new Error(`${username} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
