import { defineConfig } from 'vitest/config';

const conditions = ['@qanat/source', 'node', 'import', 'module', 'default'];

/** The flows in a real browser: `npm run browser`. Skipped, visibly, where there is no Chromium. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/{test,browser}/**/*.browser.test.ts'],
    execArgv: ['--conditions=@qanat/source'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
