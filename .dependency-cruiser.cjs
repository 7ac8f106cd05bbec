// The import law. One direction: domain <- libs <- api, web. `npm run check -- imports` keeps it.
const SPEC = '\\.spec\\.tsx?$';
/** What only specs use, in a lib's own folder. */
const LIB_TESTS = '^libs/[^/]+/test/';
const DOMAIN_MAY = '^(libs/domain/src|node_modules/(zod|temporal-polyfill)/)';

/** Libraries beside zod that a lib may use; each is named in an ADR or in docs/how-to-add.md. */
const LIB_MAY = {
  geo: ['proj4', 'polyclip-ts'],
  'report-forms': [],
  suppression: [],
  'same-event': [],
  guard: [],
  import: ['csv-parse', 'chardet', 'iconv-lite', 'yauzl', 'saxes'],
};

/** Node's own modules that a lib may use; such a lib is not for the browser. */
const NODE_MAY = {
  import: ['crypto', 'buffer', 'stream'],
};

const libRules = Object.entries(LIB_MAY).map(([lib, packages]) => ({
  name: `libs-are-pure-${lib}`,
  comment: 'A lib uses domain, geo, zod and the libraries named for it.',
  severity: 'error',
  from: { path: `^libs/${lib}/src`, pathNot: SPEC },
  to: {
    pathNot: [
      `^libs/(${lib}|domain|geo)/src`,
      `^node_modules/(${['zod', 'temporal-polyfill', ...packages].join('|')})/`,
      `^(node:)?(${(NODE_MAY[lib] ?? ['none']).join('|')})$`,
    ],
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The vocabulary and its rules import zod and temporal-polyfill, nothing else.',
      severity: 'error',
      from: { path: '^libs/domain/src', pathNot: SPEC },
      to: { pathNot: DOMAIN_MAY },
    },
    {
      name: 'geo-stands-on-domain',
      comment: 'geo is below the other libs.',
      severity: 'error',
      from: { path: '^libs/geo/src', pathNot: SPEC },
      to: { path: '^libs/(?!geo/|domain/)' },
    },
    ...libRules,
    {
      name: 'libs-never-see-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|migrations|test)/' },
    },
    {
      name: 'web-never-sees-api',
      comment: 'They meet in apps/api/schema.graphql and in libs.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|migrations|test)/', pathNot: '^apps/api/schema\\.graphql$' },
    },
    {
      name: 'api-never-sees-web',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(apps/web|test)/' },
    },
    {
      name: 'typeorm-only-here',
      comment: 'Tables, repositories, wiring and the database folder know TypeORM; nobody else does.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: ['\\.(entity|repository|module)\\.ts$', '^apps/api/src/database/', SPEC],
      },
      to: { path: '^node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'foreign-repository',
      comment: 'Another feature is reached by its module, service, entity or model, never by its repository.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/' },
      to: { path: '\\.repository\\.ts$', pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'features-are-islands',
      comment: 'Pages compose features; a feature imports no other.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-points-downward',
      comment: 'ui and lib know no features, features know no pages.',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib|i18n)/' },
      to: { path: '^apps/web/src/(features|pages|map|shell|domain-ui)/' },
    },
    {
      name: 'features-know-no-pages',
      severity: 'error',
      from: { path: '^apps/web/src/(features|map|domain-ui)/' },
      to: { path: '^apps/web/src/pages/' },
    },
    {
      name: 'leaflet-only-in-map',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/map/' },
      to: { path: '^node_modules/(leaflet|@types/leaflet|@geoman-io|protomaps-leaflet)' },
    },
    {
      name: 'map-knows-no-graphql',
      comment: 'A map gets its data as props and says what happened.',
      severity: 'error',
      from: { path: '^apps/web/src/map/' },
      to: {
        path: '^(apps/web/src/(features|lib/(graphql|request))|node_modules/(gql\\.tada|graphql|@tanstack)/)',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'production-needs-no-dev-dependency',
      severity: 'error',
      from: { path: '^(apps/api/src|libs|migrations)/', pathNot: [SPEC, LIB_TESTS] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'specs-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: SPEC },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|png|svg)$|^virtual:' },
    },
    {
      name: 'no-circular-folders',
      comment: 'No cycle of feature folders.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^apps/api/src/[^/]+$' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|scripts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
