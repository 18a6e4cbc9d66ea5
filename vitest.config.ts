import { defineConfig } from "vitest/config";

/** Milliseconds for one test that does not say otherwise; `npm run test:long` gives more. */
const timeout = Number(process.env.NEXUS_TEST_TIMEOUT ?? 30_000);

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.{ts,tsx}",
      "packages/*/test/**/*.test.{ts,tsx}",
      "bench/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});
