import type { Seeded } from "./seeded.ts";

/** The same bytes with one small damage: never equal to what came in. */
export function mutate(bytes: Uint8Array, choices: Seeded): Uint8Array {
  const at = choices.below(bytes.length);
  const length = 1 + choices.below(Math.min(8, bytes.length - at));
  const head = bytes.slice(0, at);
  const middle = bytes.slice(at, at + length);
  const tail = bytes.slice(at + length);
  const ways: (() => Uint8Array)[] = [
    () => join(head, [(bytes[at] ?? 0) ^ (1 << choices.below(8))], bytes.slice(at + 1)),
    () => join(head, [choices.pick([0x00, 0x01, 0x3f, 0x40, 0x7f, 0x80, 0xbf, 0xc0, 0xff])], bytes.slice(at + 1)),
    () => join(head, tail),
    () => join(head, middle, middle, tail),
    () =>
      join(
        head,
        middle.map(() => choices.below(256)),
        tail,
      ),
    () => join(head, [choices.below(256)], middle, tail),
    () => head,
    () => join(bytes, [choices.below(256)]),
  ];
  const mutated = choices.pick(ways)();
  return mutated.length === bytes.length && mutated.every((byte, i) => byte === bytes[i])
    ? mutate(bytes, choices)
    : mutated;
}

function join(...parts: ArrayLike<number>[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => Array.from(part)));
}
