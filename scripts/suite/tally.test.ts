import { describe, expect, test } from "vitest";
import { add, nothing, oneFailed, onePassed, summaryLines, tallyLine, tallyOfReport } from "./tally.ts";

const file = (name: string, status: string, ...assertions: string[]) => ({
  name: `/house/${name}`,
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion, duration: 1000 })),
});

const tallyOf = (ok: boolean, ...testResults: ReturnType<typeof file>[]) =>
  tallyLine(tallyOfReport({ testResults }, ok, "/house")[0]);

describe("the closing line", () => {
  test("says what passed and failed, and what was skipped only if something was", () => {
    expect(tallyLine(nothing)).toBe("0 passed, 0 failed");
    expect(tallyLine(add(onePassed, oneFailed))).toBe("1 passed, 1 failed");
    expect(tallyLine({ passed: 3, failed: 0, skipped: 2 })).toBe("3 passed, 0 failed, 2 skipped");
  });
});

describe("the counts of a report", () => {
  test("are those of its tests", () => {
    const a = file("packages/wire/src/a.test.ts", "passed", "passed", "skipped", "todo");
    const b = file("packages/wire/src/b.test.ts", "failed", "failed", "passed", "failed");
    expect(tallyOf(true, a)).toBe("1 passed, 0 failed, 2 skipped");
    expect(tallyOf(false, a, b)).toBe("2 passed, 2 failed, 2 skipped");
  });

  test.each([
    ["a file that could not be read", file("x.test.ts", "failed")],
    ["a file whose hook broke", file("x.test.ts", "failed", "passed", "skipped")],
    ["a test whose process died", file("x.test.ts", "failed", "passed", "pending")],
    ["a status that nobody foresaw", file("x.test.ts", "passed", "wondrous")],
  ])("hold one failure for %s", (_, result) => {
    expect(tallyOf(false, file("y.test.ts", "passed", "passed"), result)).toMatch(/, 1 failed/);
  });

  test("hold one failure where everything passed and Vitest still ended badly", () => {
    expect(tallyOf(false, file("x.test.ts", "passed", "passed"))).toBe("1 passed, 1 failed");
  });

  test("hold one failure where there is no report, or nothing in it", () => {
    expect(tallyLine(tallyOfReport(undefined, true, "/house")[0])).toBe("0 passed, 1 failed");
    expect(tallyOf(true)).toBe("0 passed, 1 failed");
    expect(tallyOf(true, file("x.test.ts", "passed", "skipped"))).toBe("0 passed, 1 failed, 1 skipped");
  });
});

test("the summary has one line for each package, and names a slow file", () => {
  const results = [
    file("packages/wire/src/a.test.ts", "passed", "passed", "passed"),
    file("packages/wire/src/b.test.ts", "failed", "failed"),
    file("packages/circle/src/soak.test.ts", "passed", ...Array<string>(6).fill("passed")),
    file("scripts/boundaries.test.ts", "passed", "skipped", "passed"),
  ];
  const [, files] = tallyOfReport({ testResults: results }, false, "/house");
  expect(summaryLines(files)).toEqual([
    "  circle     6 passed, 0 failed (6.0 s, most of it packages/circle/src/soak.test.ts 6.0 s)",
    "  scripts    1 passed, 0 failed, 1 skipped (2.0 s)",
    "  wire       2 passed, 1 failed (3.0 s)",
  ]);
});
