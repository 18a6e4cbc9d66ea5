/**
 * A recovery code as a person writes it down: ten words of five letters such as `lusab`. Eight of them are 128 random
 * bits, two are checks that tell which single word has a slip (a Reed-Solomon code over words).
 *
 * Every word is consonant, vowel, consonant, vowel, consonant, from 16 consonants and 4 vowels: it can be said aloud in
 * most languages, is typed on one layer of a phone's keys, and its place tells a `v` from a `u` in any handwriting.
 */
import { NexusError } from "@nexus/wire";
import { CODE_WORDS } from "./code-shape.ts";
import { inverse, power, times } from "./words-field.ts";

const DATA_WORDS = 8;
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";

/** What is easily written or read in place of another letter, by its place in the word. */
const ALIKE_CONSONANTS: Readonly<Record<string, string>> = {
  "1": "l",
  "2": "z",
  "5": "s",
  "6": "b",
  "8": "b",
  "9": "g",
  c: "k",
  i: "l",
  q: "g",
  u: "v",
  w: "v",
  y: "j",
};
const ALIKE_VOWELS: Readonly<Record<string, string>> = { "0": "o", "1": "i", j: "i", l: "i", v: "u", w: "u", y: "i" };

/** `bytes`: 16 random ones. */
export function codeToWords(bytes: Uint8Array): readonly string[] {
  const numbers = Array.from({ length: DATA_WORDS }, (_, at) => {
    return ((bytes[2 * at] as number) << 8) | (bytes[2 * at + 1] as number);
  });
  const { sum, weighted } = syndromes(numbers);
  const [before, last] = [power(DATA_WORDS), power(DATA_WORDS + 1)];
  const second = times(weighted ^ times(before, sum), inverse(before ^ last));
  return [...numbers, sum ^ second, second].map(numberToWord);
}

/** Throws NexusError `code-incomplete`, or `code-slip` with the number of the word (from 1) where it can be told. */
export function wordsToCode(text: string): Uint8Array {
  const letters = [...text.normalize("NFKD").toLowerCase()].filter((letter) => /[a-z0-9]/.test(letter));
  if (letters.length !== CODE_WORDS * 5) {
    throw new NexusError("code-incomplete", `${Math.floor(letters.length / 5)}`);
  }
  const numbers = Array.from({ length: CODE_WORDS }, (_, at) => {
    const number = wordToNumber(letters.slice(at * 5, at * 5 + 5));
    if (number === undefined) throw new NexusError("code-slip", `${at + 1}`);
    return number;
  });
  const { sum, weighted } = syndromes(numbers);
  if (sum !== 0 || weighted !== 0) {
    const at = numbers.findIndex((_, place) => sum !== 0 && times(power(place), sum) === weighted);
    throw new NexusError("code-slip", at < 0 ? "" : `${at + 1}`);
  }
  return Uint8Array.from(numbers.slice(0, DATA_WORDS).flatMap((number) => [number >>> 8, number & 0xff]));
}

/** One word as a person may type it, in the letters that it is written with; undefined where it is no word. */
export function tidyWord(text: string): string | undefined {
  const letters = [...text.normalize("NFKD").toLowerCase()].filter((letter) => /[a-z0-9]/.test(letter));
  const number = letters.length === 5 ? wordToNumber(letters) : undefined;
  return number === undefined ? undefined : numberToWord(number);
}

/** Both are 0 for a whole code; for one wrong word they differ by the power of its place. */
function syndromes(numbers: readonly number[]) {
  let sum = 0;
  let weighted = 0;
  for (const [at, number] of numbers.entries()) {
    sum ^= number;
    weighted ^= times(power(at), number);
  }
  return { sum, weighted };
}

function numberToWord(number: number): string {
  const consonant = (shift: number) => CONSONANTS[(number >>> shift) & 15];
  const vowel = (shift: number) => VOWELS[(number >>> shift) & 3];
  return `${consonant(12)}${vowel(10)}${consonant(6)}${vowel(4)}${consonant(0)}`;
}

function wordToNumber(letters: readonly string[]): number | undefined {
  let number = 0;
  for (const [at, letter] of letters.entries()) {
    const isVowel = at % 2 === 1;
    const set = isVowel ? VOWELS : CONSONANTS;
    const alike = isVowel ? ALIKE_VOWELS : ALIKE_CONSONANTS;
    const value = set.indexOf(set.includes(letter) ? letter : (alike[letter] ?? "-"));
    if (value < 0) return undefined;
    number = (number << (isVowel ? 2 : 4)) | value;
  }
  return number;
}
