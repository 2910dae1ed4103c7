const rooms = (from, to, name, comment) => ({ name, severity: 'error', comment, from, to })

/** One direction: pages → features/x → shared → contract → domain; server takes contract, domain and poster from src. */
module.exports = {
  forbidden: [
    rooms(
      {},
      { circular: true },
      'no-cycles',
      'Two files that need each other are one file, or hide a third.',
    ),
    rooms(
      { path: '^src' },
      { path: '^(server|mock|test)/' },
      'app-knows-no-server',
      'The app speaks to the server through the contract only.',
    ),
    rooms(
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
      'features-never-meet',
      'What two features need belongs beneath them, in shared.',
    ),
    rooms(
      { path: '^src/shared/' },
      { path: '^src/(features|pages)/' },
      'shared-knows-no-feature',
      'Shared is beneath all features.',
    ),
    rooms(
      { path: '^src/features/' },
      { path: '^src/pages/' },
      'features-know-no-page',
      'A page renders a screen of a feature, never the other way.',
    ),
    rooms(
      { path: '^src/contract/' },
      { path: '^src/', pathNot: '^src/(contract|domain)/' },
      'contract-knows-domain-only',
      'The contract is data for both sides.',
    ),
    rooms(
      { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      { path: '.', pathNot: ['^src/domain/', 'node_modules/dayjs'] },
      'domain-is-pure',
      'A rule takes facts and decides: no library, no clock, no other room.',
    ),
    rooms(
      { path: '^src/domain/', pathNot: ['business-time', '\\.test\\.ts$'] },
      { path: 'node_modules' },
      'dayjs-behind-business-time',
      'Days and months belong to domain/business-time.',
    ),
    rooms(
      { path: '^src/poster/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/(poster|domain)/' },
      'poster-is-pure',
      'The poster engine draws on any context and knows no screen.',
    ),
    rooms(
      { path: '^server/' },
      { path: '^src/', pathNot: '^src/(contract|domain|poster)/' },
      'server-takes-contract-domain-poster',
      'The server needs nothing of the screens.',
    ),
    rooms(
      { path: '^server/', pathNot: '\\.test\\.ts$' },
      { path: '^(mock|test)/' },
      'server-knows-no-mock',
      'Fakes are given to the server from outside.',
    ),
    rooms(
      { path: '^server/routes/' },
      { path: '^server/db/schema|node_modules/(drizzle-orm|postgres)/' },
      'routes-see-no-sql',
      'A route translates; SQL lives in commands and queries.',
    ),
    rooms(
      { path: '^mock/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/(contract|domain|poster)/' },
      'mock-knows-no-screen',
      'The demo world talks to the server.',
    ),
    rooms({ pathNot: '^test/' }, { path: '^test/' }, 'nobody-imports-test', 'Tests are leaves.'),
    rooms(
      {
        orphan: true,
        path: '^(src|server|mock)/',
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '\\.test\\.tsx?$',
          '^src/pages/',
          '/pages/',
          '^src/app\\.tsx$',
          '^src/assets/',
          '\\.(weapp|h5)\\.tsx?$',
          '^server/main\\.ts$',
          '^mock/start\\.ts$',
          '\\.scss$',
          'custom-tab-bar',
        ],
      },
      {},
      'no-orphans',
      'A file nobody imports does nothing.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist', 'drizzle\\.config'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.json', '.scss'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
