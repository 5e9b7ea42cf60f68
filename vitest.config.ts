import { defineConfig } from 'vitest/config';

const inBrowsers = { environment: 'node', fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000 } as const;
const VISUAL = 'tests/e2e/visual*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], environment: 'node', testTimeout: 60_000, setupFiles: ['tests/seed.ts'] } },
      { test: { ...inBrowsers, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: [VISUAL] } },
      { test: { ...inBrowsers, name: 'pictures', include: ['tests/e2e/demo.test.ts', VISUAL] } }, // npm run screenshots
    ],
  },
});
