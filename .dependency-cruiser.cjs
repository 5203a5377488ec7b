// The import rule: web and etl → geo → data/contract → data/model → data/catalogue, never back.

/** What each folder may import from the project; anything else in the project is forbidden to it. */
const layers = [
  ['catalogue', '^data/catalogue/', '^data/catalogue/'],
  ['model', '^data/model/', '^data/(catalogue|model)/'],
  ['contract', '^data/contract/', '^data/(catalogue|model|contract)/'],
  ['geo', '^geo/', '^(geo/|data/(catalogue|model|contract)/)'],
  ['etl', '^etl/', '^(etl/|geo/|data/(catalogue|model|contract)/)'],
  ['web', '^web/', '^(web/|geo/|data/(catalogue|model|contract)/)'],
];

module.exports = {
  forbidden: [
    ...layers.map(([name, from, to]) => ({
      name: `${name}-imports-one-way`,
      comment: `${name} imports something it must not know: see ARCHITECTURE.md, the import rule.`,
      severity: 'error',
      from: { path: from },
      to: { pathNot: [to, 'node_modules'], dependencyTypesNot: ['core'] },
    })),
    {
      name: 'pure-folders-do-no-io',
      comment: 'The catalogue, the model, the contract and geo are pure: no Node modules.',
      severity: 'error',
      from: { path: '^(data|geo)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-has-no-node',
      comment: 'The page runs in a browser: only web/server may use Node modules.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/server/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-apart-from-page',
      comment: 'web/server hands out built files; neither it nor the page imports the other.',
      severity: 'error',
      from: { path: '^web/(?!server/)' },
      to: { path: '^web/server/' },
    },
    {
      name: 'page-apart-from-server',
      comment: 'web/server hands out built files; neither it nor the page imports the other.',
      severity: 'error',
      from: { path: '^web/server/' },
      to: { path: '^(web/(?!server/)|geo/)' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the product; the product never looks at tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'only-web-map-knows-maplibre',
      comment: 'Only web/map imports maplibre-gl, so that the rest of the page loads without it.',
      severity: 'error',
      from: { path: '^(web|geo|etl|data)/', pathNot: '^web/map/' },
      to: { path: '(^|/)maplibre-gl(/|$)' },
    },
    {
      name: 'no-whole-turf-in-web',
      comment: '@turf/turf whole adds 143 kB: import the single function’s own package.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '(^|/)@turf/turf(/|$)' },
    },
    {
      name: 'no-circles',
      comment: 'A circle of imports means that two files are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data/(public|raw))/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
