import { defineConfig } from 'vitest/config';

const conditions = ['@qanat/source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
    execArgv: ['--conditions=@qanat/source'],
    testTimeout: 30_000,
  },
});
