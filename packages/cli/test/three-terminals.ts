/** A circle of three, each at a terminal of their own: made before the tests of a file, and cleared away after them. */
import { afterAll, beforeAll } from "vitest";
import { gather, type House, house } from "./house.ts";

const NAMES = ["Mira", "Jun", "Kim"] as const;
type Name = (typeof NAMES)[number];

export function threeTerminals() {
  let at: House;
  beforeAll(async () => {
    at = house();
    const { foundingLink } = await at.serve();
    await gather(at, foundingLink, "Kitchen table", ...NAMES);
  });
  afterAll(() => at.close());

  const as =
    (name: Name) =>
    (...args: string[]) =>
      at.ok("circle", ...args, "--vault", at.vault(name));
  return {
    mira: as("Mira"),
    jun: as("Jun"),
    kim: as("Kim"),
    vault: (name: Name) => at.vault(name),
    /** Somebody's device stays open. */
    watch: (name: Name) => at.start(["circle", "watch", "--vault", at.vault(name)]),
  };
}
