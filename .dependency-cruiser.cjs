/** The arrows of the design, as errors: stages import `domain/` and nothing of each other; libraries live where they belong. */
const stages = [
  'intent',
  'read',
  'decide',
  'retrieve',
  'explain',
  'verify',
  'render',
  'load',
  'ingest',
  'store',
  'model',
];
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: to },
});
const library = (name, pattern, home) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: pattern },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain-imports-nothing-of-ours', '^src/domain/', '^src/domain/'),
    ...stages.map((s) => only(`${s}-imports-domain-only`, `^src/${s}/`, `^src/(${s}|domain)/`)),
    only('slack-imports-domain-and-render', '^src/slack/', '^src/(slack|domain|render)/'),
    only('workspace-imports-itself', '^src/workspace/', '^src/(workspace|domain)/'),
    only('commands-do-not-reach-into-slack', '^src/commands/', '^src/(?!slack|workspace|store)'),
    library('bolt-lives-in-slack', 'node_modules/@slack/bolt', '^src/slack/'),
    library('openai-lives-in-model', 'node_modules/openai/', '^src/model/'),
    library('langchain-lives-in-model-and-retrieve', 'node_modules/(langchain|@langchain)/', '^src/(model|retrieve)/'),
    library('wink-lives-in-read', 'node_modules/wink', '^src/read/'),
    library('readers-of-documents-live-in-ingest', 'node_modules/(unpdf|htmlparser2|fflate)/', '^src/ingest/'),
    library('docx-and-resvg-live-in-render', 'node_modules/(docx|@resvg)', '^src/render/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/workspace/page/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
