import { defineConfig } from "vitest/config";

/** Stories in a real browser against a real sanctuary: one after the other, so that none waits for another's processor. */
const timeout = Math.max(90_000, Number(process.env.NEXUS_TEST_TIMEOUT ?? 0));

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["**/*.story.ts"],
    fileParallelism: false,
    testTimeout: timeout,
    hookTimeout: timeout,
    // Otherwise one second, which a page that is loaded anew may take where the processor is shared.
    expect: { poll: { timeout: 20_000 } },
  },
});
