import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeToWords, tidyWord, wordsToCode } from "./recovery-code.ts";

const anyCode = fc.uint8Array({ minLength: 16, maxLength: 16 });
const refusal = (text: string) => {
  try {
    wordsToCode(text);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("a recovery code", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(wordsToCode(codeToWords(code).join(" "))).toEqual(code);
      }),
    );
  });

  it("is ten words that can be said aloud", () => {
    const words = codeToWords(new Uint8Array(16).fill(7));
    expect(words).toHaveLength(10);
    for (const word of words) expect(word).toMatch(/^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]$/);
  });

  it("names the one word with a slip", () => {
    const slip = fc.tuple(anyCode, fc.nat(9), anyCode);
    fc.assert(
      fc.property(slip, ([code, at, other]) => {
        const words = codeToWords(code);
        const wrong = codeToWords(other)[at] as string;
        fc.pre(wrong !== words[at]);
        expect(refusal(words.with(at, wrong).join("-"))).toMatchObject({ code: "code-slip", detail: `${at + 1}` });
      }),
    );
  });

  it("notices two words that changed places", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(8), (code, at) => {
        const words = codeToWords(code);
        const [one, two] = [words[at] as string, words[at + 1] as string];
        fc.pre(one !== two);
        expect(
          refusal(
            words
              .with(at, two)
              .with(at + 1, one)
              .join(" "),
          ),
        ).toMatchObject({ code: "code-slip" });
      }),
    );
  });

  it("forgives case, spaces, accents and letters that look alike", () => {
    const words = codeToWords(Uint8Array.from({ length: 16 }, (_, at) => at * 37));
    const text = words.join(" ");
    for (const typed of [
      text.toUpperCase(),
      words.join(""),
      ` ${words.join("\n - ")}. `,
      text.replaceAll("o", "0"),
      text.replaceAll("u", "v"),
      text.replaceAll("i", "l"),
      text.replaceAll("z", "2"),
      text.replaceAll("a", "á"),
    ]) {
      expect(wordsToCode(typed)).toEqual(wordsToCode(text));
    }
  });

  it("says how many words are there when it is not whole", () => {
    const words = codeToWords(new Uint8Array(16));
    expect(refusal(words.slice(0, 9).join(" "))).toMatchObject({ code: "code-incomplete", detail: "9" });
    expect(refusal("")).toMatchObject({ code: "code-incomplete", detail: "0" });
    expect(refusal(words.with(2, "xxxxx").join(" "))).toMatchObject({ code: "code-slip", detail: "3" });
  });

  it("reads one word alone as kindly", () => {
    expect(tidyWord(" LVSAB ")).toBe("lusab");
    expect(tidyWord("word")).toBeUndefined();
  });
});
