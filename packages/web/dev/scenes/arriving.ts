/** Coming in: the first page, an invitation, the wait at the threshold. */
import { knocking } from "../people.ts";
import { home, inRiver, type Scenes } from "./scene.ts";

export const arrivingScenes = {
  welcome: { circles: [], place: home },
  "welcome, wrong link": {
    circles: [],
    place: home,
    touch: [{ fill: "input[inputmode=url]", text: "half a link" }, { click: "button[type=submit]" }],
  },
  threshold: {
    circles: [],
    place: { room: "threshold", link: "https://sanctuary.example/#join=abc" },
    touch: [{ see: ".knock-form" }],
  },
  "threshold, named": {
    circles: [],
    place: { room: "threshold", link: "https://sanctuary.example/#join=abc" },
    touch: [{ fill: ".knock-form input", text: "Samira" }],
  },
  "threshold, expired": { circles: [], place: { room: "threshold", link: "https://sanctuary.example/#join=expired" } },
  waiting: { circles: [knocking], place: inRiver("circle") },
  scan: { circles: [], place: home, touch: [{ click: ".paste-link .quiet" }, { see: ".scan" }] },
} as const satisfies Scenes;
