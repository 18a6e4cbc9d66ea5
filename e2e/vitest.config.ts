import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

/** Stories in a real browser against a real sanctuary. A story waits more than it works, so two go on at a time. */
const timeout = Math.max(90_000, Number(process.env.NEXUS_TEST_TIMEOUT ?? 0));

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["**/*.story.ts"],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: timeout,
    hookTimeout: timeout,
    // A browser on a busy machine hangs now and then; the run names every story that needed it.
    retry: 1,
    // Otherwise one second, which a page that is loaded anew may take where the processor is shared.
    expect: { poll: { timeout: 20_000 } },
  },
});
