/** Shows one scene, named by the query: `/dev/?scene=circle`. The window tells which there are, and what to touch in each. */
import { render } from "preact";
import { Anywhere, House, Unlock } from "../src/app.tsx";
import { connect } from "../src/core/client.ts";
import { CoreContext } from "../src/core/context.ts";
import type { FromCore, Port, ToCore } from "../src/core/protocol.ts";
import { serve } from "../src/core/serve.ts";
import { Missing } from "../src/parts/later.tsx";
import { followHistory, go } from "../src/place.ts";
import { Full, Lost, Unsupported } from "../src/rooms/closed.tsx";
import { Elsewhere } from "../src/rooms/elsewhere.tsx";
import { Opening } from "../src/rooms/opening.tsx";
import { SafetyBar } from "../src/safety/bar.tsx";
import { followLook } from "../src/settings/look.ts";
import { asDelivered, parsePreferences, preferences } from "../src/settings/preferences.ts";
import { installing } from "../src/shell/install.ts";
import { waitingBuild } from "../src/shell/updates.ts";
import { words } from "../src/words/index.ts";
import { followLanguage } from "../src/words/language.ts";
import { Eight } from "./eight.tsx";
import { englishLeft } from "./english-left.ts";
import { fakeCore } from "./fake.ts";
import { wearFakeStrap } from "./fake-strap.ts";
import { MIRRORED, mirrored } from "./mirrored.ts";
import { NOW } from "./people.ts";
import { type Scene, scenes } from "./scenes/index.ts";

const instead = {
  eight: <Eight />,
  elsewhere: <Elsewhere onTake={() => {}} />,
  unsupported: <Unsupported />,
  lost: <Lost code="vault-damaged" />,
  opening: <Opening />,
  missing: <Missing />,
  full: <Full onGoOn={() => {}} />,
  newer: <Lost code="vault-newer" />,
  closed: <Lost code="vault-closed" />,
  wiped: <Lost code="vault-wiped" />,
};

declare global {
  interface Window {
    scenes?: Readonly<Record<string, Scene["touch"]>>;
    englishLeft?: () => Promise<string[]>;
  }
}
window.scenes = Object.fromEntries(Object.entries(scenes).map(([name, { touch }]: [string, Scene]) => [name, touch]));

Date.now = () => NOW;
// What one scene leaves behind, such as having had circles, must not change the next.
localStorage.clear();
const asked = new URLSearchParams(location.search);
const name = asked.get("scene") ?? "welcome";
const scene: Scene = scenes[name as keyof typeof scenes] ?? scenes.welcome;
const root = document.getElementById("app") as HTMLElement;
// Scenes speak English wherever they are looked at, unless the address asks for another language.
const language = parsePreferences(JSON.stringify({ language: asked.get("language") })).language ?? "en";
preferences.value = { ...asDelivered, language, ...scene.prefer };
followLook(document);
await followLanguage(document);
if (asked.get("language") === MIRRORED) words.value = mirrored;
window.englishLeft = () => englishLeft(document, words.value);

const frame: Readonly<Record<NonNullable<Scene["frame"]>, () => void>> = {
  update() {
    waitingBuild.value = { version: "0.2.0", build: "u21SBczApSFL9v7vZgAWlfYuA9E/dIYvtZCSHLMsF94=" };
  },
  install() {
    installing.value = { how: "ask", ask: async () => {} };
  },
  "install by hand"() {
    installing.value = { how: "by-hand" };
  },
};
if (scene.frame) frame[scene.frame]();
if (scene.strap) wearFakeStrap(scene.strap);

const { port1, port2 } = new MessageChannel();
serve(fakeCore(scene.circles, scene), port2 as unknown as Port<FromCore, ToCore>);
const client = connect(port1 as unknown as Port<ToCore, FromCore>);

function LockedOrHouse() {
  return client.opening.value.state === "locked" ? <Unlock /> : <House />;
}

while (client.opening.value.state === "opening") await new Promise((resolve) => setTimeout(resolve, 10));
go(scene.place, { replace: true });
followHistory();
render(
  <>
    <SafetyBar onLeave={() => {}} onLock={scene.instead ? undefined : () => {}} />
    <Anywhere>
      {scene.instead ? (
        instead[scene.instead]
      ) : (
        <CoreContext.Provider value={client}>
          <LockedOrHouse />
        </CoreContext.Provider>
      )}
    </Anywhere>
  </>,
  root,
);
// A room that is fetched first has its own moment of opening, and cloth its own moment of paper.
const notYet = scene.instead === "opening" ? ".cloth:empty" : ".opening, .cloth:empty, .swatch:empty";
for (let tries = 0; tries < 100 && root.querySelector(notYet); tries++) {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
document.documentElement.dataset.ready = "true";
