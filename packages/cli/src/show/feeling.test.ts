import { expect, test } from "vitest";
import { placeAsPicture, placeInWords } from "./feeling.ts";

test.each([
  [-1, -1, "[▁········]", "very hard, very still"],
  [0, 0, "[····▄····]", "in between, even"],
  [1, 1, "[········█]", "very good, very stirred"],
  [-0.5, 0.3, "[··▆······]", "hard, stirred"],
])("the place %d, %d has a picture and words", (valence, arousal, picture, words) => {
  expect([placeAsPicture({ valence, arousal }), placeInWords({ valence, arousal })]).toEqual([picture, words]);
});
