/** The house rules: which room may import which. Type-only imports are free, since they leave nothing behind. */
const ROOMS = [
  'attendance',
  'policy',
  'pages',
  'checks',
  'overlay',
  'casework',
  'papers',
  'review',
  'rollout',
  'messaging',
  'widgets',
];

/** A room may import these rooms, or single files of them, and nothing else of the house. */
function room(name, allowed) {
  const others = ROOMS.filter((other) => other !== name).map((other) => `^src/${other}/`);
  return {
    name: `${name}-imports-only-its-neighbours`,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: {
      path: [...others, '^components/', '^entrypoints/', '^tools/', '^test/', '^src/index'],
      pathNot: allowed,
      dependencyTypesNot: ['type-only'],
    },
  };
}

module.exports = {
  forbidden: [
    room('attendance', []),
    room('policy', ['^src/attendance/']),
    room('pages', ['^src/attendance/']),
    room('checks', ['^src/attendance/', '^src/policy/', '^src/pages/reading-schema\\.ts$']),
    // where things stand in open shadow roots is asked of the page alike
    room('overlay', ['^components/', '^src/attendance/', '^src/pages/generic/page-roots\\.ts$']),
    room('casework', ['^src/attendance/', '^src/policy/']),
    room('papers', ['^src/attendance/', '^src/policy/checklist\\.ts$']),
    // what an officer is shown of marks
    room('review', ['^src/attendance/', '^src/policy/', '^src/checks/', '^src/papers/']),
    room('rollout', ['^src/policy/', '^src/pages/map-schema', '^src/papers/letters/own-letters\\.ts$']),
    // schemas are the types of what is sent
    room('messaging', [
      '^src/policy/pack-schema',
      '^src/casework/dismissal\\.ts$',
      '^src/casework/records\\.ts$',
      '^src/casework/record-change-schema\\.ts$',
      '^src/casework/file-marks\\.ts$',
      '^src/rollout/role',
      '^src/pages/reading-schema\\.ts$',
      '^src/checks/finding-schema\\.ts$',
    ]),
    {
      name: 'components-take-props-and-signals-only',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: ['^src/', '^entrypoints/', 'dexie', 'node_modules/wxt'],
        pathNot: '^src/attendance/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-only-where-it-belongs',
      comment: 'Readers, checks and overlay also run in plain pages and in Node.',
      severity: 'error',
      from: { path: '^(src|components)/', pathNot: '^src/(messaging|rollout)/' },
      to: { path: ['node_modules/wxt/', '@wxt-dev/browser'] },
    },
    {
      name: 'no-database-outside-casework',
      severity: 'error',
      from: { path: '^(src|components|entrypoints)/', pathNot: '^src/casework/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'product-does-not-import-tests-or-tools',
      severity: 'error',
      from: { path: '^(src|components|entrypoints)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'demonstration-mis-is-somebody-elses-software',
      severity: 'error',
      from: { path: '^test/mis/' },
      to: { path: '^(src|components|entrypoints)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-orphans',
      comment: 'The examples gather their files by pattern, which leaves no import to see.',
      severity: 'error',
      from: { orphan: true, path: '^(src|components)/', pathNot: '\\.d\\.ts$|^src/check-examples' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'A page of the benchmark is served the built library under this name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^/register-lens\\.js$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '^test/mis/.*/public/', '\\.(html|json)$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
