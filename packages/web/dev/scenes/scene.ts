/** A room in one state, and the places where most of them are. */
import type { CircleView } from "@nexus/circle";
import type { Place } from "../../src/place.ts";
import type { Preferences } from "../../src/settings/preferences.ts";
import type { Besides } from "../fake.ts";
import type { Worn } from "../fake-strap.ts";
import { river } from "../people.ts";

export interface Scene extends Besides {
  readonly circles: readonly CircleView[];
  readonly place: Place;
  /** What was chosen in the settings. */
  readonly prefer?: Partial<Preferences>;
  /** Shown instead of the rooms. */
  readonly instead?:
    | "eight"
    | "elsewhere"
    | "unsupported"
    | "lost"
    | "opening"
    | "missing"
    | "full"
    | "newer"
    | "closed"
    | "wiped";
  /** What the frame around the app has to say. */
  readonly frame?: "update" | "install" | "install by hand";
  /** A strap that is worn in it. */
  readonly strap?: Worn | undefined;
  /** What to do before the picture is taken, by CSS selector. */
  readonly touch?: readonly (
    | { readonly click: string }
    | { readonly see: string }
    | { readonly fill: string; readonly text: string }
    /** Chooses a picture in a file field, or a file of that name with that text. */
    | { readonly give: string; readonly name?: string; readonly text?: string }
    | { readonly at: string; readonly x: number; readonly y: number }
  )[];
}

export type Scenes = Readonly<Record<string, Scene>>;

export const home: Place = { room: "home" };
export const inRiver = (room: "circle" | "check-in" | "people" | "agreement" | "open-round" | "exchange"): Place => ({
  room,
  circle: river.id,
});
export const touchField = { at: ".field-touch", x: 0.78, y: 0.3 } as const;
