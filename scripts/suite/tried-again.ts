import type { Reporter, TestCase } from "vitest/node";

/** Says which tests passed only on the second try, so that nobody takes them for sound. */
export default class TriedAgain implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky)
      console.log(`passed only when tried again: ${test.module.relativeModuleId} ${test.fullName}`);
  }
}
