// Shows the passkey buttons and lets a passkey answer in the place of a code; without this file the code is typed.
const { PublicKeyCredential: Key } = globalThis
if (Key?.parseRequestOptionsFromJSON && Key.prototype.toJSON) {
  for (const place of document.querySelectorAll('[data-passkey]')) {
    place.hidden = false
    place.querySelector('button').addEventListener('click', () => answer(place))
  }
}

async function answer(place) {
  const field = place.closest('[data-passkey-field]')
  const input = field.querySelector('input')
  const failed = field.querySelector('[data-passkey-failed]')
  failed.hidden = true
  try {
    input.value = JSON.stringify(await signed(place.dataset))
    const form = input.form
    if (form.hasAttribute('data-passkey-sends')) {
      form.requestSubmit()
      return
    }
    place.hidden = true
    input.closest('.field').hidden = true
    field.querySelector('[data-passkey-done]').hidden = false
  } catch {
    failed.hidden = false
  }
}

async function signed({ passkey, options }) {
  const asked = await fetch(options, { method: 'POST', body: new URLSearchParams() })
  if (!asked.ok) throw new Error('No challenge')
  const json = await asked.json()
  const credential =
    passkey === 'add'
      ? await navigator.credentials.create({ publicKey: Key.parseCreationOptionsFromJSON(json) })
      : await navigator.credentials.get({ publicKey: Key.parseRequestOptionsFromJSON(json) })
  return credential.toJSON()
}
