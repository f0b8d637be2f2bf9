import type { KitMeasure } from '~/domain/kits/kit-measures'

export type Trade = {
  /** Of the kit catalogue. */
  kit: string
  measure: KitMeasure
  idea: string
  market: string
  /** Animals in the kit. */
  animals: number
  /** Dear, and chosen only where a story needs it. */
  rare?: true
}

/** What the caregivers want to live of, with the kit that starts it. */
export const trades: readonly Trade[] = [
  trade('groundnut-oil', 'Presser et vendre l’huile d’arachide', 'Le marché hebdomadaire et les voisines, en détail.'),
  trade('food-shop', 'Tenir une petite boutique de condiments', 'Le quartier n’a pas de boutique avant le goudron.'),
  trade('cowpea-millet', 'Acheter le niébé à la récolte et le revendre', 'Les prix montent de mars à août.'),
  trade('fabric', 'Vendre des pagnes au marché', 'Les fêtes et les mariages après la récolte.'),
  trade('sewing', 'Coudre les tenues d’école et de fête', 'Les parents d’élèves à la rentrée.'),
  trade('food-processing', 'Préparer et vendre des galettes', 'L’école le matin, la gare routière le soir.'),
  trade('market-gardening', 'Cultiver l’oignon et la tomate', 'La mare tient jusqu’en mars ; un grossiste passe.'),
  {
    ...trade('small-ruminants', 'Élever des chèvres rousses', 'Vente des chevreaux avant la rentrée.'),
    measure: 'livestock',
    animals: 5,
  },
  {
    ...trade('poultry', 'Élever des poules', 'Les œufs au village, les coqs au marché.'),
    measure: 'livestock',
    animals: 17,
  },
  { ...trade('motorcycle-taxi', 'Conduire un taxi-moto', 'Pas de transport vers le chef-lieu.'), rare: true },
]

function trade(kit: string, idea: string, market: string): Trade {
  return { kit, measure: 'trade', idea, market, animals: 0 }
}
