import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-build.ts', 'tests/support/global-redis.ts'],
    // Two cores are the machine this is built for; real Redis and real processes make single tests slower than pure ones.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A busy machine may take its time; what is awaited must only come.
    expect: { poll: { timeout: 15_000 } },
    // Tests of whole processes mostly wait for them; vitest's own choice on two cores is one worker.
    maxWorkers: 3,
    restoreMocks: true,
  },
});
