import type { CivilDate } from '~/domain/dates'
import type { RelationToHead, Sex } from '~/domain/households/relations'
import { mensNames, womensNames } from './synthetic-names'
import type { SeededRandom } from './seeded-random'

export type FamilyMember = {
  id: string
  givenName: string
  familyName: string
  sex: Sex
  relation: RelationToHead
  age: number
  motherId?: string
  caregiver: boolean
  returnee: boolean
  absentWhy?: 'work'
  absentSince?: CivilDate
}

/**
 * A made-up household: a husband at home, abroad or dead, one wife or two, three to seven children of them, a fostered
 * child in some. One child or two came back, in some with their mother. Who is a caregiver has a business; the second
 * wife of some households has one too.
 */
export function family(random: SeededRandom, newId: () => string, returnedOn: CivilDate): FamilyMember[] {
  const shape = random.pick(['couple', 'couple', 'abroad', 'abroad', 'twoWives', 'widow'] as const)
  const fathersName = random.pick(mensNames)
  const adult = (sex: Sex, relation: RelationToHead, age: number, caregiver: boolean): FamilyMember => ({
    id: newId(),
    givenName: sex === 'male' ? fathersName : random.pick(womensNames),
    familyName: random.pick(mensNames),
    sex,
    relation,
    age,
    caregiver,
    returnee: false,
  })

  const husband = shape === 'widow' ? [] : [adult('male', 'head', random.between(36, 58), false)]
  for (const man of husband) if (shape === 'abroad') Object.assign(man, { absentWhy: 'work', absentSince: returnedOn })
  const mother = adult('female', shape === 'widow' ? 'head' : 'spouse', random.between(29, 43), true)
  const secondWife =
    shape === 'twoWives' ? [adult('female', 'secondWife', random.between(24, 34), random.chance(0.5))] : []
  const children = childrenOf(random, newId, {
    mother,
    secondWife: secondWife[0],
    fathersName,
    headIsMother: shape === 'widow',
  })
  if (random.chance(0.15)) mother.returnee = true
  return [...husband, mother, ...secondWife, ...children]
}

type Parents = {
  mother: FamilyMember
  secondWife: FamilyMember | undefined
  fathersName: string
  headIsMother: boolean
}

/** The eldest of school age came back; the others stayed, and one of them may be the next to be sent. */
function childrenOf(random: SeededRandom, newId: () => string, parents: Parents): FamilyMember[] {
  const ages = [random.between(9, 14)]
  for (let next = random.between(2, 5); next > 0; next--) ages.push(random.between(2, 13))
  const returnees = random.chance(0.35) ? 2 : 1
  const children = ages.map((age, place): FamilyMember => {
    const ofSecondWife = parents.secondWife !== undefined && place > 0 && age < 9 && random.chance(0.5)
    const fostered = place === ages.length - 1 && random.chance(0.15)
    const mother = ofSecondWife ? parents.secondWife : parents.mother
    const sex = random.chance(0.55) ? 'male' : 'female'
    return {
      id: newId(),
      givenName: random.pick(sex === 'male' ? mensNames : womensNames),
      familyName: fostered ? random.pick(mensNames) : parents.fathersName,
      sex,
      relation: fostered ? 'fosteredChild' : 'child',
      age,
      caregiver: false,
      returnee: place < returnees,
      ...(fostered || !mother ? {} : { motherId: mother.id }),
    }
  })
  return children
}
