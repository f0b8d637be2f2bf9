import { animal, asset, consumable, type CatalogueKit } from './catalogue-kit'

export const catalogueVersion = 1

/**
 * Kit types seen in Niger. Livestock, food shop, fabric, spare parts, cosmetics, sewing, food processing, motorcycle
 * taxi and market gardening: IOM's pages on Zinder and Mai Maje; oil, cowpea and millet, poultry and the ram: practice
 * around Kantché. Quantities are starting points; prices are not public and are set by the programme.
 */
export const kitCatalogue: CatalogueKit[] = [
  {
    code: 'small-ruminants',
    labelFr: 'Petits ruminants (chèvres, brebis)',
    labelEn: 'Goats and sheep',
    measure: 'livestock',
    seasonFr: 'Acheter après les récoltes, d’octobre à décembre : le fourrage est là et les prix sont bas.',
    seasonEn: 'Buy after the harvest, October to December: there is fodder and prices are low.',
    lines: [
      animal('Chèvre rousse de Maradi, femelle', 'Red Maradi goat, female', 4),
      animal('Bouc', 'Billy goat', 1),
      consumable('Son et tourteau, sac de 50 kg', 'Bran and oil cake, 50 kg sack', 'sack', 4),
      consumable('Vaccin et déparasitage', 'Vaccination and deworming', 'dose', 5),
      asset('Mangeoire et abreuvoir', 'Trough and drinker', 'set', 1),
    ],
  },
  {
    code: 'ram-fattening',
    labelFr: 'Embouche d’un bélier',
    labelEn: 'Fattening of a ram',
    measure: 'livestock',
    seasonFr: 'Commencer trois à quatre mois avant la Tabaski.',
    seasonEn: 'Begin three to four months before Tabaski.',
    lines: [
      animal('Bélier à engraisser', 'Ram to fatten', 1),
      consumable('Son de mil, sac de 50 kg', 'Millet bran, 50 kg sack', 'sack', 3),
      consumable('Fanes de niébé et d’arachide', 'Cowpea and groundnut haulms', 'sack', 6),
      consumable('Vaccin et déparasitage', 'Vaccination and deworming', 'dose', 1),
      asset('Corde, mangeoire et abreuvoir', 'Rope, trough and drinker', 'set', 1),
    ],
  },
  {
    code: 'poultry',
    labelFr: 'Aviculture villageoise',
    labelEn: 'Village poultry',
    measure: 'livestock',
    seasonFr: 'Vacciner contre la maladie de Newcastle avant novembre.',
    seasonEn: 'Vaccinate against Newcastle disease before November.',
    lines: [
      animal('Poule locale', 'Local hen', 15),
      animal('Coq', 'Cockerel', 2),
      consumable('Aliment volaille, sac de 50 kg', 'Poultry feed, 50 kg sack', 'sack', 2),
      consumable('Vaccin Newcastle', 'Newcastle vaccine', 'dose', 20),
      asset('Poulailler grillagé', 'Wire coop', 'piece', 1),
    ],
  },
  {
    code: 'food-shop',
    labelFr: 'Petit commerce alimentaire',
    labelEn: 'Small food shop',
    measure: 'trade',
    lines: [
      consumable('Riz, sac de 50 kg', 'Rice, 50 kg sack', 'sack', 2),
      consumable('Sucre, carton', 'Sugar, carton', 'box', 2),
      consumable('Huile, bidon de 20 litres', 'Cooking oil, 20-litre can', 'can', 2),
      consumable('Pâtes et condiments', 'Pasta and condiments', 'lot', 1),
      asset('Étagère et table d’étal', 'Shelf and stall table', 'set', 1),
      consumable('Appui au loyer', 'Help with rent', 'month', 3),
    ],
  },
  {
    code: 'groundnut-oil',
    labelFr: 'Huile d’arachide',
    labelEn: 'Groundnut oil',
    measure: 'trade',
    seasonFr: 'L’arachide est moins chère d’octobre à janvier.',
    seasonEn: 'Groundnuts are cheaper from October to January.',
    lines: [
      consumable('Arachide décortiquée, sac de 100 kg', 'Shelled groundnuts, 100 kg sack', 'sack', 2),
      asset('Bidon alimentaire de 25 litres', '25-litre food can', 'piece', 4),
      asset('Presse à main', 'Hand press', 'piece', 1),
      asset('Foyer amélioré', 'Improved stove', 'piece', 1),
      asset('Marmite et bassines', 'Pot and basins', 'set', 1),
    ],
  },
  {
    code: 'cowpea-millet',
    labelFr: 'Commerce de niébé et de mil',
    labelEn: 'Cowpea and millet trade',
    measure: 'trade',
    seasonFr: 'Acheter à la récolte, revendre à partir de mars.',
    seasonEn: 'Buy at harvest, sell from March on.',
    lines: [
      consumable('Niébé, sac de 100 kg', 'Cowpea, 100 kg sack', 'sack', 3),
      consumable('Mil, sac de 100 kg', 'Millet, 100 kg sack', 'sack', 3),
      asset('Sacs PICS à triple fond', 'PICS triple bags', 'lot', 1),
      asset('Balance et mesures', 'Scales and measures', 'set', 1),
      consumable('Transport au marché', 'Transport to market', 'trip', 4),
    ],
  },
  {
    code: 'fabric',
    labelFr: 'Commerce de tissus',
    labelEn: 'Fabric trade',
    measure: 'trade',
    lines: [
      consumable('Pagne, pièce de 6 yards', 'Wax cloth, 6-yard piece', 'piece', 20),
      consumable('Bazin', 'Bazin cloth', 'metre', 30),
      asset('Table et bâche d’étal', 'Stall table and awning', 'set', 1),
    ],
  },
  {
    code: 'cosmetics',
    labelFr: 'Commerce de cosmétiques',
    labelEn: 'Cosmetics trade',
    measure: 'trade',
    lines: [
      consumable('Savons et pommades', 'Soaps and ointments', 'box', 4),
      consumable('Parfums et encens', 'Perfume and incense', 'lot', 2),
      consumable('Mèches et accessoires', 'Hair pieces and accessories', 'lot', 2),
      asset('Présentoir', 'Display stand', 'piece', 1),
    ],
  },
  {
    code: 'sewing',
    labelFr: 'Atelier de couture',
    labelEn: 'Sewing workshop',
    measure: 'trade',
    seasonFr: 'Les commandes culminent avant le Ramadan et la Tabaski.',
    seasonEn: 'Orders peak before Ramadan and Tabaski.',
    lines: [
      asset('Machine à coudre à pédale', 'Treadle sewing machine', 'piece', 1),
      asset('Table, chaise et fer à repasser', 'Table, chair and iron', 'set', 1),
      asset('Ciseaux, mètre et règle', 'Scissors, tape and ruler', 'set', 1),
      consumable('Fil, boutons et fermetures', 'Thread, buttons and zips', 'lot', 1),
      consumable('Tissu de départ', 'Starting fabric', 'metre', 20),
    ],
  },
  {
    code: 'food-processing',
    labelFr: 'Transformation alimentaire',
    labelEn: 'Food processing',
    measure: 'trade',
    lines: [
      asset('Moulin à condiments', 'Condiment mill', 'piece', 1),
      asset('Marmites et ustensiles', 'Pots and utensils', 'set', 1),
      asset('Foyer amélioré', 'Improved stove', 'piece', 1),
      consumable('Matières premières', 'Raw materials', 'lot', 1),
      consumable('Emballages', 'Packaging', 'lot', 2),
    ],
  },
  {
    code: 'spare-parts',
    labelFr: 'Pièces détachées (motos, vélos)',
    labelEn: 'Spare parts (motorcycles, bicycles)',
    measure: 'trade',
    lines: [
      consumable('Chambres à air et pneus', 'Inner tubes and tyres', 'lot', 2),
      consumable('Bougies, câbles et ampoules', 'Plugs, cables and bulbs', 'lot', 2),
      consumable('Huile moteur', 'Engine oil', 'litre', 20),
      asset('Trousse d’outils', 'Tool kit', 'set', 1),
    ],
  },
  {
    code: 'motorcycle-taxi',
    labelFr: 'Moto-taxi',
    labelEn: 'Motorcycle taxi',
    measure: 'trade',
    lines: [
      asset('Motocyclette', 'Motorcycle', 'piece', 1),
      asset('Casques', 'Helmets', 'piece', 2),
      consumable('Carte grise, assurance et vignette', 'Registration, insurance and tax disc', 'set', 1),
      consumable('Carburant de départ', 'Starting fuel', 'litre', 20),
    ],
  },
  {
    code: 'market-gardening',
    labelFr: 'Maraîchage',
    labelEn: 'Market gardening',
    measure: 'trade',
    seasonFr: 'Saison froide, d’octobre à mars, où il y a de l’eau.',
    seasonEn: 'Cold season, October to March, where there is water.',
    lines: [
      consumable('Semences (oignon, tomate, chou)', 'Seeds (onion, tomato, cabbage)', 'lot', 1),
      asset('Arrosoirs, houes et râteau', 'Watering cans, hoes and rake', 'set', 1),
      asset('Grillage de clôture', 'Fencing wire', 'metre', 50),
      consumable('Fumure, sac de 50 kg', 'Manure, 50 kg sack', 'sack', 6),
    ],
  },
]
