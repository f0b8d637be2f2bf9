import { animal, asset, consumable, type CatalogueKit } from './catalogue-kit'

/** Animals by preference and place. Sources: those of the catalogue. */
export const livestockKits: CatalogueKit[] = [
  {
    code: 'small-ruminants',
    labelFr: 'Petits ruminants (chèvres, brebis)',
    labelEn: 'Goats and sheep',
    labelHa: 'Awaki da tumaki',
    icon: 'animal',
    measure: 'livestock',
    seasonFr: 'Acheter après les récoltes, d’octobre à décembre : le fourrage est là et les prix sont bas.',
    seasonEn: 'Buy after the harvest, October to December: there is fodder and prices are low.',
    lines: [
      animal('animal', ['Chèvre rousse de Maradi, femelle', 'Red Maradi goat, female'], 4, {
        careFr: 'Déclarer au service de l’élevage ; mort ou maladie : prévenir sous 48 heures.',
        careEn: 'Declare to the livestock service; death or illness: tell within 48 hours.',
      }),
      animal('animal', ['Bouc', 'Billy goat'], 1),
      consumable('grain', ['Son et tourteau, sac de 50 kg', 'Bran and oil cake, 50 kg sack'], 'sack', 4),
      consumable('box', ['Vaccin et déparasitage', 'Vaccination and deworming'], 'dose', 5),
      asset('tool', ['Mangeoire et abreuvoir', 'Trough and drinker'], 'set', 1),
    ],
  },
  {
    code: 'ram-fattening',
    labelFr: 'Embouche d’un bélier',
    labelEn: 'Fattening of a ram',
    labelHa: 'Kiwon rago',
    icon: 'animal',
    sellsAt: 'tabaski',
    measure: 'livestock',
    seasonFr: 'Commencer trois à quatre mois avant la Tabaski.',
    seasonEn: 'Begin three to four months before Tabaski.',
    lines: [
      animal('animal', ['Bélier à engraisser', 'Ram to fatten'], 1, {
        careFr: 'Déparasiter à l’achat ; assurance bétail si elle existe dans la commune.',
        careEn: 'Deworm at purchase; livestock insurance where the commune has one.',
      }),
      consumable('grain', ['Son de mil, sac de 50 kg', 'Millet bran, 50 kg sack'], 'sack', 3),
      consumable('grain', ['Fanes de niébé et d’arachide', 'Cowpea and groundnut haulms'], 'sack', 6),
      consumable('box', ['Vaccin et déparasitage', 'Vaccination and deworming'], 'dose', 1),
      asset('tool', ['Corde, mangeoire et abreuvoir', 'Rope, trough and drinker'], 'set', 1),
    ],
  },
  {
    code: 'poultry',
    labelFr: 'Aviculture villageoise',
    labelEn: 'Village poultry',
    labelHa: 'Kiwon kaji',
    icon: 'poultry',
    measure: 'livestock',
    seasonFr: 'Vacciner contre la maladie de Newcastle avant novembre.',
    seasonEn: 'Vaccinate against Newcastle disease before November.',
    lines: [
      animal('poultry', ['Poule locale', 'Local hen'], 15, {
        careFr: 'Vacciner contre la maladie de Newcastle avant la remise.',
        careEn: 'Vaccinate against Newcastle disease before the handover.',
      }),
      animal('poultry', ['Coq', 'Cockerel'], 2),
      consumable('grain', ['Aliment volaille, sac de 50 kg', 'Poultry feed, 50 kg sack'], 'sack', 2),
      consumable('box', ['Vaccin Newcastle', 'Newcastle vaccine'], 'dose', 20),
      asset('tool', ['Poulailler grillagé', 'Wire coop'], 'piece', 1),
    ],
  },
]
