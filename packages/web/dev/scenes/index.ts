/** Every room in every state, by name: what circles there are, and where the person stands. */
import { agreementScenes } from "./agreement.ts";
import { arrivingScenes } from "./arriving.ts";
import { bodyScenes } from "./body.ts";
import { circleScenes } from "./circle.ts";
import { clothScenes } from "./cloth.ts";
import { devicesScenes } from "./devices.ts";
import { feelingScenes } from "./feeling.ts";
import { foundingScenes } from "./founding.ts";
import { frameScenes } from "./frame.ts";
import { guardiansScenes } from "./guardians.ts";
import { journalScenes } from "./journal.ts";
import { keepingScenes } from "./keeping.ts";
import { peopleScenes } from "./people.ts";
import { roundsScenes } from "./rounds.ts";
import type { Scenes } from "./scene.ts";
import { searchScenes } from "./search.ts";
import { settingsScenes } from "./settings.ts";

export type { Scene } from "./scene.ts";

export const scenes = {
  ...arrivingScenes,
  ...foundingScenes,
  ...feelingScenes,
  ...bodyScenes,
  ...circleScenes,
  ...journalScenes,
  ...clothScenes,
  ...searchScenes,
  ...peopleScenes,
  ...agreementScenes,
  ...keepingScenes,
  ...devicesScenes,
  ...guardiansScenes,
  ...frameScenes,
  ...settingsScenes,
  ...roundsScenes,
} as const satisfies Scenes;

export type SceneName = keyof typeof scenes;
