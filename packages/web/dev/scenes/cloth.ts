/** Woven cloth: a circle's, a draft from a file, eight circles side by side. */
import type { Place } from "../../src/place.ts";
import { clothAgreed, clothAsked, clothOtherwise } from "../cloth-leaves.ts";
import { rosepath, withoutTieup } from "../drafts.ts";
import { journal } from "../journal.ts";
import { fresh } from "../people.ts";
import { eight, woven } from "../woven.ts";
import { home, type Scenes } from "./scene.ts";

const inWoven: Place = { room: "cloth", circle: woven.id };

export const clothScenes = {
  "circle, woven": { circles: [woven], place: { room: "circle", circle: woven.id } },
  "home, eight circles": { circles: eight, place: home },
  "eight cloths": { circles: [], place: home, instead: "eight" },
  cloth: { circles: [woven], place: inWoven },
  "cloth, a day before": {
    circles: [woven],
    place: inWoven,
    touch: [{ at: ".long-window canvas", x: 0.5, y: 0.4 }],
  },
  "cloth, first day": { circles: [fresh], place: { room: "cloth", circle: fresh.id } },
  "cloth, may be shown": {
    circles: [
      { ...woven, agreement: { ...woven.agreement, mayLeave: { ...woven.agreement.mayLeave, publish: "everyone" } } },
    ],
    place: inWoven,
  },
  "cloth, asked": { circles: [clothAsked], place: inWoven },
  "cloth, agreed": { circles: [clothAgreed], place: inWoven },
  "agreement, cloth asked": { circles: [clothAsked], place: { room: "agreement", circle: woven.id } },
  "agreement, cloth woven otherwise": { circles: [clothOtherwise], place: { room: "agreement", circle: woven.id } },
  draft: { circles: [], journal, place: { room: "draft" } },
  "draft, opened": {
    circles: [],
    journal,
    place: { room: "draft" },
    touch: [{ give: "input[type=file]", name: "rosepath.wif", text: rosepath }, { see: ".long-cloth" }],
  },
  "draft, refused": {
    circles: [],
    journal,
    place: { room: "draft" },
    touch: [{ give: "input[type=file]", name: "half.wif", text: withoutTieup }, { see: ".refusal" }],
  },
} as const satisfies Scenes;
