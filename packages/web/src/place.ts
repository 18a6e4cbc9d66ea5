/**
 * Where the person is in the house. The address bar never says it: places live in the history's state, and the secret
 * part of an invitation only in memory.
 */
import type { CircleId, EntryId, MemberId, MessageId } from "@nexus/circle";
import { signal } from "@preact/signals";

export type Place =
  | {
      readonly room: "home" | "for-me" | "search" | "safety" | "settings" | "returning";
    }
  /** About not losing what one has. */
  | { readonly room: "keeping" | "recovery" | "restore" }
  /** Of what is mine alone, beside the journal itself. */
  | { readonly room: "looking-back" | "year" | "draft" | "imports" | "reminders" }
  /** `entry`: the one to look at first, and when it was made; `month`: a moment in it. */
  | {
      readonly room: "journal";
      readonly entry?: { readonly id: EntryId; readonly at: number };
      readonly month?: number;
    }
  /** `link`: to be linked by. */
  | { readonly room: "devices"; readonly link?: string }
  | { readonly room: "found"; readonly link: string }
  | { readonly room: "threshold"; readonly link: string }
  | { readonly room: "check-in" | "people" | "agreement" | "open-round" | "cloth"; readonly circle: CircleId }
  /** `helping`: whom to help back. */
  | { readonly room: "guardians"; readonly helping?: { readonly circle: CircleId; readonly owner: MemberId } }
  /** `with`: whom to ask; `after`: the question before. */
  | { readonly room: "exchange"; readonly circle: CircleId; readonly with?: MemberId; readonly after?: string }
  /** `isNew`: opened just now, so perhaps still on its way. */
  | { readonly room: "round"; readonly circle: CircleId; readonly round: MessageId; readonly isNew?: true }
  /** `at`: the message to look at first. */
  | { readonly room: "circle"; readonly circle: CircleId; readonly at?: MessageId };

const home: Place = { room: "home" };

export const place = signal<Place>(home);

/** An invitation's link must not outlive the page, so its room is remembered as home. */
const remembered = (to: Place): Place => ("link" in to ? home : to);

export function go(to: Place, { replace = false } = {}): void {
  const state = { place: remembered(to), from: replace ? history.state?.from : remembered(place.peek()) };
  if (replace) history.replaceState(state, "", "/");
  else history.pushState(state, "", "/");
  enter(to);
}

/** Every room begins at its top, whatever was looked at last in the one before. */
function enter(to: Place): void {
  window.scrollTo({ top: 0, behavior: "instant" });
  place.value = to;
}

/** Back to the room above: by the history if that is where we came from, so that it does not grow. */
export function goUp(to: Place): void {
  if (JSON.stringify(history.state?.from) === JSON.stringify(to)) history.back();
  else go(to, { replace: true });
}

/** Where a room that is entered from anywhere leads back to. */
export const cameFrom = (): Place => (history.state?.from as Place | undefined) ?? home;

/** The part of a link that matters, on its own: as somebody copies it who knows, or a messenger that cut it off. */
const FRAGMENT = /^#?((?:join|found|device)=[\w-]+)$/;
/** A link with a secret part inside of what else was copied with it. */
const WITHIN = /https?:\/\/[^\s<>"'#]+#(?:join|found|device)=[\w-]+/;

/**
 * What a link that somebody pasted, scanned or opened leads to; undefined when it is none. A secret part without an
 * address is one of this very sanctuary.
 */
export function placeOfLink(text: string, here: string | undefined = globalThis.location?.origin): Place | undefined {
  const trimmed = text.trim();
  const [, fragment] = FRAGMENT.exec(trimmed) ?? [];
  const link = fragment && here ? `${here}/#${fragment}` : (WITHIN.exec(trimmed)?.[0] ?? trimmed);
  let address: URL;
  try {
    address = new URL(link);
  } catch {
    return undefined;
  }
  if (address.protocol !== "https:" && address.protocol !== "http:") return undefined;
  if (address.hash.startsWith("#join=")) return { room: "threshold", link: address.href };
  if (address.hash.startsWith("#device=")) return { room: "devices", link: address.href };
  if (address.hash.startsWith("#found=") || address.hash === "") return { room: "found", link: address.href };
  return undefined;
}

/** Reads where to begin, and takes any secret out of the address bar. */
export function arrive(): void {
  const fromLink = location.hash ? placeOfLink(location.href) : undefined;
  if (fromLink) go(fromLink, { replace: true });
  else go((history.state?.place as Place | undefined) ?? home, { replace: true });
}

export function followHistory(): void {
  window.addEventListener("popstate", (event) => {
    // A fragment typed or pasted into the address bar arrives here too.
    if (location.hash) arrive();
    else enter((event.state?.place as Place | undefined) ?? home);
  });
}
