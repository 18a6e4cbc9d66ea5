import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The stories that take minutes, the longest first. */
const LONGEST = ["language", "rooms", "rounds", "killed", "crash-points", "keep", "talk", "safety", "strap"];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.indexOf(basename(moduleId, ".story.ts"));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with what takes longest, so that at the end no story runs for minutes with nothing beside it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
