export default {
  rootDir: 'build',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.js'],
  transform: {},
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.js', '!src/builtin/cn-*.js', '!src/cli/main.js'],
  coverageDirectory: '../coverage',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 95 } },
}
