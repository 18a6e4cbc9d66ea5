/**
 * Most of what rounds and exchanges are: fetched by whoever has one. See `../part.ts`. Views cannot wait, and ask for what
 * has come already: a circle with rounds is not shown before (`comeFirst`).
 */
import { part } from "../part.ts";
import type { Item } from "../state/item.ts";
import type { CircleState } from "../state/state.ts";

let held: Awaited<ReturnType<typeof fetchHolding>> | undefined;
let exchanged: Awaited<ReturnType<typeof fetchExchanging>> | undefined;

const fetchHolding = () => part(import("./holding.ts"), "rounds");
const fetchExchanging = () => part(import("../exchange/exchanging.ts"), "exchange");

export const holding = async () => (held ??= await fetchHolding());
export const exchanging = async () => (exchanged ??= await fetchExchanging());
export const heldAlready = () => held;
export const exchangedAlready = () => exchanged;

/** Waits for the parts by which a circle from the vault is shown. Where they do not come, its rounds are not. */
export async function comeFirst({ rounds, exchanges }: CircleState, items: readonly Item[]): Promise<void> {
  const isThere = (all: object | undefined, kind: Item["kind"]) =>
    Object.keys(all ?? {}).length > 0 || items.some((item) => item.kind === kind);
  const wanted = [
    ...(isThere(rounds, "round") ? [holding()] : []),
    ...(isThere(exchanges?.open, "exchange") ? [exchanging()] : []),
  ];
  await Promise.allSettled(wanted);
}
