/** The direction of design: routes → features → (server, ui, domain, db), server → domain and db, nothing upwards. */
/** What puts the house together: routes, root, entries, the opening of the services, the demonstration. */
const top = '^app/(routes/|demonstration/|homes/|[^/]+\\.tsx?$)'
const serverOnly = '\\.server\\.tsx?$'

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one file, or need a third. (Types alone may meet: they are gone when it runs.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    rule(
      'features-apart',
      'Features never import each other: what two share moves down into domain.',
      { path: '^app/features/([^/]+)/' },
      { path: '^app/features/', pathNot: '^app/features/$1/' },
    ),
    rule('features-below-routes', 'A feature does not know the routes.', { path: '^app/features/' }, { path: top }),
    rule(
      'features-not-offline',
      'Offline code runs in the browser only.',
      { path: '^app/features/' },
      { path: '^app/offline/' },
    ),
    rule(
      'server-looks-down',
      'app/server imports domain, db and i18n only.',
      { path: '^app/server/' },
      { path: `^app/(features|forms|pieces|ui|offline)/|${top}` },
    ),
    rule(
      'pieces-look-down',
      'A piece of several features knows none of them.',
      { path: '^app/pieces/' },
      { path: `^app/(features|server|offline)/|${top}` },
    ),
    rule(
      'offline-looks-down',
      'app/offline imports domain only.',
      { path: '^app/offline/' },
      { path: '^(app|db)/', pathNot: '^app/(offline|domain|i18n)/' },
    ),
    rule(
      'i18n-looks-down',
      'Messages import domain only.',
      { path: '^app/i18n/' },
      { path: '^(app|db)/', pathNot: '^app/(i18n|domain)/' },
    ),
    rule(
      'ui-looks-down',
      'app/ui has no data: of domain it may know dates.',
      { path: '^app/ui/' },
      {
        path: '^(app|db)/',
        pathNot: '^app/(ui/|domain/dates)',
      },
    ),
    rule(
      'domain-looks-down',
      'Rules are pure: they import rules.',
      { path: '^app/domain/' },
      {
        path: '^(app|db)/',
        pathNot: '^app/domain/',
      },
    ),
    rule(
      'domain-does-nothing',
      'No input, output, clock, React or database in a rule.',
      { path: '^app/domain/' },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/(zod|uuid)/' },
    ),
    rule(
      'db-looks-down',
      'db imports shared shapes of domain and nothing above.',
      { path: '^db/' },
      {
        path: '^app/',
        pathNot: '^app/domain/',
      },
    ),
    rule(
      'db-on-the-server',
      'Only *.server.ts(x) may import db.',
      { path: '^app/', pathNot: serverOnly },
      { path: '^db/' },
    ),
    rule('tests-stay-outside', 'Nothing that ships imports a test.', { path: '^(app|db)/' }, { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
}

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}
