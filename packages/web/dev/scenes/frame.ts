/** What stands in place of the rooms, or around them. */
import { NOW, river, second2 } from "../people.ts";
import { home, type Scenes } from "./scene.ts";

export const frameScenes = {
  elsewhere: { circles: [], place: home, instead: "elsewhere" },
  unsupported: { circles: [], place: home, instead: "unsupported" },
  lost: { circles: [], place: home, instead: "lost" },
  "home, new version": { circles: [river, second2], place: home, frame: "update" },
  "home, install": { circles: [river, second2], place: home, keeping: { codeMade: NOW - 9e8 }, frame: "install" },
  "home, install by hand": {
    circles: [river, second2],
    place: home,
    keeping: { codeMade: NOW - 9e8 },
    frame: "install by hand",
  },
  "store full": { circles: [], place: home, instead: "full" },
  "store of a newer version": { circles: [], place: home, instead: "newer" },
  "store closed": { circles: [], place: home, instead: "closed" },
  "store wiped": { circles: [], place: home, instead: "wiped" },
  "part missing": { circles: [], place: home, instead: "missing" },
  opening: { circles: [], place: home, instead: "opening" },
} as const satisfies Scenes;
