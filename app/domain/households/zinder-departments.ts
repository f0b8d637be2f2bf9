/**
 * The region of Zinder: 11 departments and the city, 55 communes; a commune's number is its place in its department's
 * list. Aliases are other spellings and older names; the department of Kantché is found as Matamèye too, which is
 * today its chief town's commune. Source: COD-AB of 20 July 2023 (IGNN), as kept in db/seed/pcodes_zinder.csv.
 */
export type Department = {
  pcode: string
  name: string
  aliases: readonly string[]
  communes: readonly { name: string; aliases: readonly string[] }[]
}

export const zinderDepartments: readonly Department[] = [
  {
    pcode: 'NE007001',
    name: 'Belbédji',
    aliases: [],
    communes: [{ name: 'Tarka', aliases: [] }],
  },
  {
    pcode: 'NE007002',
    name: 'Damagaram Takaya',
    aliases: [],
    communes: [
      { name: 'Albarkaram', aliases: ['Alberkaram'] },
      { name: 'Damagaram Takaya', aliases: [] },
      { name: 'Guidimouni', aliases: [] },
      { name: 'Mazamni', aliases: [] },
      { name: 'Moa', aliases: [] },
      { name: 'Wamé', aliases: ['Kagna Wame'] },
    ],
  },
  {
    pcode: 'NE007003',
    name: 'Dungass',
    aliases: [],
    communes: [
      { name: 'Dogo Dogo', aliases: [] },
      { name: 'Dungass', aliases: [] },
      { name: 'Gouchi', aliases: [] },
      { name: 'Malawa', aliases: ['Mallawa', 'Mallaoua'] },
    ],
  },
  {
    pcode: 'NE007004',
    name: 'Gouré',
    aliases: [],
    communes: [
      { name: 'Alakoss', aliases: ['Alakos'] },
      { name: 'Bouné', aliases: [] },
      { name: 'Gamou', aliases: [] },
      { name: 'Gouré', aliases: [] },
      { name: 'Guidiguir', aliases: [] },
      { name: 'Kellé', aliases: [] },
    ],
  },
  {
    pcode: 'NE007005',
    name: 'Kantché',
    aliases: ['Matamèye', 'Matamey', 'Matameye'],
    communes: [
      { name: 'Dan Barto', aliases: [] },
      { name: 'Daouché', aliases: ['Daoutche'] },
      { name: 'Doungou', aliases: [] },
      { name: 'Ichirnawa', aliases: ['Ichernaoua'] },
      { name: 'Kantché', aliases: [] },
      { name: 'Kourni', aliases: [] },
      { name: 'Matamèye', aliases: ['Matamey', 'Matameye'] },
      { name: 'Tsaouni', aliases: ['Tsouni'] },
      { name: 'Yaouri', aliases: [] },
    ],
  },
  {
    pcode: 'NE007006',
    name: 'Magaria',
    aliases: [],
    communes: [
      { name: 'Bandé', aliases: [] },
      { name: 'Dantchiao', aliases: ['Dan Tchio'] },
      { name: 'Kwaya', aliases: ['Kouaya'] },
      { name: 'Magaria', aliases: [] },
      { name: 'Sassoumbroum', aliases: [] },
      { name: 'Wacha', aliases: [] },
      { name: 'Yékoua', aliases: [] },
    ],
  },
  {
    pcode: 'NE007007',
    name: 'Mirriah',
    aliases: [],
    communes: [
      { name: 'Dogo', aliases: [] },
      { name: 'Droum', aliases: [] },
      { name: 'Gaffati', aliases: [] },
      { name: 'Gouna', aliases: [] },
      { name: 'Hamdara', aliases: [] },
      { name: 'Kolléram', aliases: ['Dala Koleram'] },
      { name: 'Mirriah', aliases: [] },
      { name: 'Zermou', aliases: [] },
    ],
  },
  {
    pcode: 'NE007008',
    name: 'Takeita',
    aliases: [],
    communes: [
      { name: 'Dakoussa', aliases: [] },
      { name: 'Garagoumsa', aliases: [] },
      { name: 'Tirmini', aliases: [] },
    ],
  },
  {
    pcode: 'NE007009',
    name: 'Tanout',
    aliases: [],
    communes: [
      { name: 'Falenko', aliases: ['Falenco'] },
      { name: 'Gangara', aliases: [] },
      { name: 'Olléléwa', aliases: [] },
      { name: 'Tanout', aliases: [] },
      { name: 'Tenhya', aliases: [] },
    ],
  },
  {
    pcode: 'NE007010',
    name: 'Tesker',
    aliases: [],
    communes: [{ name: 'Tesker', aliases: [] }],
  },
  {
    pcode: 'NE007011',
    name: 'Ville de Zinder',
    aliases: [],
    communes: [
      { name: 'Zinder Arrondissement 1', aliases: [] },
      { name: 'Zinder Arrondissement 2', aliases: [] },
      { name: 'Zinder Arrondissement 3', aliases: [] },
      { name: 'Zinder Arrondissement 4', aliases: [] },
      { name: 'Zinder Arrondissement 5', aliases: [] },
    ],
  },
]
