import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const browsers = ['chromium', 'firefox'] as const;

/** Milliseconds: long enough for a machine that is busy with other work; no test waits on purpose. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/fixed-seed.ts'],
          testTimeout: PATIENCE,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/fixed-seed.ts'],
          testTimeout: PATIENCE,
        },
      },
      ...browsers.map((browser) => ({
        test: {
          name: `e2e-${browser}`,
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node' as const,
          provide: { browser },
          globalSetup: ['tests/e2e/driver/leave-nothing.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Files hand one browser on to the next; see tests/e2e/driver/shared-sessions.ts.
          isolate: false,
        },
      })),
    ],
  },
});
