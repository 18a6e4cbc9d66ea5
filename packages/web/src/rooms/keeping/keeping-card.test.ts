import { expect, it } from "vitest";
import { river } from "../../../dev/people.ts";
import { keepingCard } from "./keeping-card.ts";

const NOW = 1_000_000;
const open = { isLocked: false, hasPassphrase: false, passkeys: [], codeMade: undefined, archiveAt: undefined };
const nothing = { test: undefined, offerAfter: undefined };
const silent = { ...river, timeline: [] };

it("the way back is offered after the first shared thing, not before, and not once there is one", () => {
  expect(keepingCard({ ...open, choices: nothing }, [river], NOW)).toBe("keep");
  expect(keepingCard({ ...open, choices: nothing }, [silent], NOW)).toBeUndefined();
  expect(keepingCard({ ...open, codeMade: 5, choices: nothing }, [river], NOW)).toBeUndefined();
});

it("'not now' is heard, once for some days and then for good", () => {
  expect(keepingCard({ ...open, choices: { ...nothing, offerAfter: NOW + 1 } }, [river], NOW)).toBeUndefined();
  expect(keepingCard({ ...open, choices: { ...nothing, offerAfter: NOW } }, [river], NOW)).toBe("keep");
  expect(keepingCard({ ...open, choices: { ...nothing, offerAfter: -1 } }, [river], NOW)).toBeUndefined();
});

it("a code is tested when it is time, and nothing is asked of who is locked out", () => {
  const test = { words: [2, 9] as const, due: NOW };
  expect(keepingCard({ ...open, codeMade: 5, choices: { ...nothing, test } }, [river], NOW)).toBe("test");
  expect(keepingCard({ ...open, codeMade: 5, choices: { ...nothing, test } }, [river], NOW - 1)).toBeUndefined();
  expect(keepingCard({ ...open, isLocked: true, choices: undefined }, [river], NOW)).toBeUndefined();
});

it("somebody who asks to be brought back one day comes before all else, and nothing is said while it is locked", () => {
  const asked = [silent, { ...river, guardAsks: ["ada"] }];
  expect(keepingCard({ ...open, choices: nothing }, asked, NOW)).toBe("asked");
  expect(keepingCard({ ...open, choices: nothing }, [silent, { ...silent, guardAsks: [] }], NOW)).toBeUndefined();
  expect(keepingCard({ ...open, isLocked: true, choices: undefined }, asked, NOW)).toBeUndefined();
});
