import type { Response } from 'express'

/**
 * An answer given before a person or a language is known: both languages, no script, no style.
 * Everything later is answered by the error pages of the routes.
 */
export function plainPage(response: Response, status: number, reason: keyof typeof reasons) {
  const [french, english] = reasons[reason]
  response.status(status).type('html').set('Cache-Control', 'no-store')
  response.send(
    `<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Komawa</title><h1>Komawa</h1><p>${french}</p><p lang="en">${english}</p></html>`,
  )
}

const reasons = {
  foreignOrigin: [
    'Cet envoi ne vient pas d’une page de Komawa : rien n’a été enregistré. Rouvrez la page et recommencez.',
    'This was not sent from a page of Komawa: nothing was saved. Open the page again and repeat.',
  ],
  tooLarge: [
    'Cet envoi est trop volumineux : rien n’a été enregistré. Raccourcissez-le et recommencez.',
    'This is too large: nothing was saved. Shorten it and try again.',
  ],
  lengthRequired: [
    'Cet envoi n’annonce pas sa longueur : rien n’a été enregistré.',
    'This does not say how long it is: nothing was saved.',
  ],
  badRequest: [
    'Cette demande ne peut pas être comprise : rien n’a été enregistré.',
    'This request cannot be understood: nothing was saved.',
  ],
  notFound: ['Cette adresse n’existe pas.', 'There is nothing at this address.'],
  failure: [
    'Une erreur est survenue de notre côté. Ce qui était déjà enregistré est conservé ; réessayez dans un moment.',
    'Something went wrong on our side. What was saved before is kept; try again in a moment.',
  ],
} as const
