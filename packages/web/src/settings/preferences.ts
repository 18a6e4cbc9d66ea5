/**
 * What must be known before anything is unlocked: language, light, look and colours, the country for crisis lines, when
 * to lock.
 * Kept in the clear, so nothing may be added here that tells about a person. Nothing is written until somebody chooses;
 * where the browser refuses to keep it, a choice holds until the window closes.
 */
import { type NamedFeeling, namedFeelings } from "@nexus/weave";
import { effect, signal } from "@preact/signals";

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

export const themes = ["system", "day", "night"] as const;
export type Theme = (typeof themes)[number];

/** Minutes without a touch until it locks; 0 is never. */
export const lockSpans = [1, 5, 15, 60, 0] as const;
export type LockSpan = (typeof lockSpans)[number];

/** As `#rrggbb`; a feeling that is not named has its usual colour. */
export type OwnColours = Readonly<Partial<Record<NamedFeeling, string>>>;

export interface Preferences {
  /** Undefined until chosen: then the browser's languages decide. */
  readonly language: Language | undefined;
  readonly theme: Theme;
  /** A dull name and icon instead of our own. */
  readonly neutral: boolean;
  /** ISO 3166 code, for crisis lines; undefined until chosen. */
  readonly country: string | undefined;
  readonly lockAfter: LockSpan;
  /** Which colour a feeling has for this person. It says nothing of when they felt it. */
  readonly colours: OwnColours;
}

export const asDelivered: Preferences = {
  language: undefined,
  theme: "system",
  neutral: false,
  country: undefined,
  lockAfter: 5,
  colours: {},
};

/** A name that says nothing to whoever looks into the browser's storage. */
const KEY = "preferences";

export const preferences = signal<Preferences>(asDelivered);

/** Reads what was chosen earlier and follows what other windows choose. Returns the way to stop. */
export function openPreferences(store: () => Storage = () => localStorage): () => void {
  const read = () => {
    preferences.value = parsePreferences(attempt(() => store().getItem(KEY)));
  };
  const follow = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null) read();
  };
  read();
  globalThis.addEventListener?.("storage", follow);
  const stop = effect(() => {
    const text = JSON.stringify(preferences.value);
    if (text === JSON.stringify(asDelivered)) attempt(() => store().removeItem(KEY));
    else attempt(() => store().setItem(KEY, text));
  });
  return () => {
    stop();
    globalThis.removeEventListener?.("storage", follow);
  };
}

export function prefer(choice: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...choice };
}

/** Takes each field that holds something known, and the delivered one for the rest. */
export function parsePreferences(text: string | null | undefined): Preferences {
  const kept = attempt(() => JSON.parse(text ?? "{}")) as Readonly<Record<string, unknown>> | null | undefined;
  const one = <T, D>(known: readonly T[], value: unknown, otherwise: D) =>
    known.includes(value as T) ? (value as T) : otherwise;
  return {
    language: one(languages, kept?.language, undefined),
    theme: one(themes, kept?.theme, asDelivered.theme),
    neutral: kept?.neutral === true,
    country: typeof kept?.country === "string" && /^[A-Z]{2}$/.test(kept.country) ? kept.country : undefined,
    lockAfter: one(lockSpans, kept?.lockAfter, asDelivered.lockAfter),
    colours: parseColours(kept?.colours),
  };
}

function parseColours(kept: unknown): OwnColours {
  if (typeof kept !== "object" || kept === null) return {};
  const isColour = ([feeling, hex]: [string, unknown]) =>
    (namedFeelings as readonly string[]).includes(feeling) && typeof hex === "string" && /^#[0-9a-f]{6}$/.test(hex);
  return Object.fromEntries(Object.entries(kept).filter(isColour));
}

/** Storage may be full, forbidden or absent; none of that is worth a word to the person. */
function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
