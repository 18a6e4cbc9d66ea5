/** Opens the house: takes any secret out of the address bar first, then the core, then the rooms. */
import { computed } from "@preact/signals";
import { render } from "preact";
import { App } from "./app.tsx";
import { openAppCore } from "./core/app-core.ts";
import { arrive, followHistory } from "./place.ts";
import { cameBackAfterLeaving, stayAway, stayAwayWhenWoken } from "./safety/leave.ts";
import { followLook } from "./settings/look.ts";
import { openPreferences } from "./settings/preferences.ts";
import { lookUpRunningBuild } from "./shell/build.ts";
import { followInstall } from "./shell/install.ts";
import { keepAfterFirstAct } from "./shell/persist.ts";
import { followUpdates } from "./shell/updates.ts";
import { startServiceWorker } from "./trusted.ts";
import { followLanguage } from "./words/language.ts";

openPreferences();
followLook(document);
stayAwayWhenWoken();

const root = document.getElementById("app");
if (cameBackAfterLeaving()) stayAway();
else if (root) {
  arrive();
  followHistory();
  const core = openAppCore();
  keepAfterFirstAct(computed(() => core.client.value?.circles.value ?? []));
  followInstall();
  // The core opens meanwhile; a language that must be fetched first keeps the page blank for that moment only.
  void followLanguage(document).then(() => {
    root.replaceChildren();
    render(<App core={core} />, root);
  });
}
// After the app itself, so that it takes nothing from the first visit.
window.addEventListener("load", async () => {
  const registered = await startServiceWorker();
  if (registered) followUpdates(registered);
  await lookUpRunningBuild();
});
