import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,server,web,test}/**/*.test.{ts,tsx}'],
    globalSetup: './test/global-setup.ts',
    reporters: ['dot', './test/count-reporter.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
