import type { Username } from './accounts'

export type Commune = { pcode: string; school: string }

/** Who works together, and where. Requester, decider and deliverer of a kit are three people. */
export type Team = {
  officer: Username
  /** Decides the kits of this officer. */
  colleague: Username
  mentor: Username
  /** Hands over the kits that were delivered, so that the mentor can verify them. */
  deliverer: Username
  tutors: readonly [Username, Username]
  communes: readonly [Commune, ...Commune[]]
}

/** Communes of Kantché, Mirriah, Magaria and the city of Zinder; the schools are made up. */
export const teams: readonly Team[] = [
  {
    officer: 'officer',
    colleague: 'officer2',
    mentor: 'mentor',
    deliverer: 'mentor2',
    tutors: ['tutor', 'tutor2'],
    communes: [
      { pcode: 'NE007005005', school: 'École primaire Kouka' },
      { pcode: 'NE007005007', school: 'École franco-arabe Tsamia' },
      { pcode: 'NE007006004', school: 'École primaire Dorowa' },
    ],
  },
  {
    officer: 'officer2',
    colleague: 'officer3',
    mentor: 'mentor2',
    deliverer: 'mentor3',
    tutors: ['tutor2', 'tutor3'],
    communes: [
      { pcode: 'NE007007007', school: 'École primaire Gamji' },
      { pcode: 'NE007007002', school: 'École primaire Kalgo' },
      { pcode: 'NE007011002', school: 'École primaire Birni' },
    ],
  },
  {
    officer: 'officer3',
    colleague: 'officer4',
    mentor: 'mentor3',
    deliverer: 'mentor',
    tutors: ['tutor3', 'tutor4'],
    communes: [
      { pcode: 'NE007006004', school: 'École primaire Dorowa' },
      { pcode: 'NE007006001', school: 'École primaire Marké' },
      { pcode: 'NE007006006', school: 'École franco-arabe Dabino' },
    ],
  },
  {
    officer: 'officer4',
    colleague: 'officer5',
    mentor: 'mentor3',
    deliverer: 'mentor2',
    tutors: ['tutor4', 'tutor3'],
    communes: [
      { pcode: 'NE007011001', school: 'École primaire Zongo' },
      { pcode: 'NE007011003', school: 'École primaire Kara-Kara' },
      { pcode: 'NE007007007', school: 'École primaire Gamji' },
    ],
  },
  {
    officer: 'officer5',
    colleague: 'officer',
    mentor: 'mentor2',
    deliverer: 'mentor3',
    tutors: ['tutor4', 'tutor2'],
    communes: [
      { pcode: 'NE007005004', school: 'École primaire Gao' },
      { pcode: 'NE007005008', school: 'École primaire Hano' },
      { pcode: 'NE007005005', school: 'École primaire Kouka' },
    ],
  },
]
