export default {
  rootDir: 'build',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.js'],
  transform: {},
  // laws run many documents; a busy machine must not fail them
  testTimeout: 120_000,
  coverageProvider: 'v8',
  // left out: generated data, the entry point that tests run as a process, and files of types alone, which hold no statement
  collectCoverageFrom: [
    'src/**/*.js',
    '!src/builtin/cn-*.js',
    '!src/cli/main.js',
    '!src/document/doc.js',
    '!src/grid/grid.js',
    '!src/report/{money,prose,trace}.js',
    '!src/section/section.js',
  ],
  coverageDirectory: '../coverage',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 95 } },
}
