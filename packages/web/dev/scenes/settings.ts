/** Settings, and where to find help. */
import type { Scenes } from "./scene.ts";

export const settingsScenes = {
  safety: { circles: [], place: { room: "safety" }, prefer: { country: "GB" } },
  "safety, two languages": { circles: [], place: { room: "safety" }, prefer: { country: "CA" } },
  "safety, not covered": {
    circles: [],
    place: { room: "safety" },
    prefer: { country: "ZZ" },
    touch: [{ click: ".room-safety section:nth-of-type(3) .plain" }],
  },
  settings: { circles: [], place: { room: "settings" } },
  "settings, own colours": {
    circles: [],
    place: { room: "settings" },
    prefer: { colours: { calm: "#4f8f6a", heavy: "#4a8a68" } },
  },
} as const satisfies Scenes;
