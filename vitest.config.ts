import { defineConfig } from 'vitest/config'
export default defineConfig({
  test: {
    include: ['{domain,server,web,test}/**/*.test.{ts,tsx}'],
    reporters: ['dot', './test/count-reporter.ts'],
    globalSetup: './test/global-setup.ts',
    pool: 'threads',
    isolate: false,
  },
})
