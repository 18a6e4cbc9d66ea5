/** Opens the house: takes any secret out of the address bar first, then the core, then the rooms. */
import { render } from "preact";
import { App } from "./app.tsx";
import { openAppCore } from "./core/app-core.ts";
import { arrive, followHistory } from "./place.ts";
import { startServiceWorker } from "./trusted.ts";
import { words } from "./words/index.ts";

arrive();
followHistory();

document.documentElement.lang = words.value.locale;
document.documentElement.dir = words.value.direction;

const root = document.getElementById("app");
if (root) render(<App core={openAppCore()} />, root);
// After the app itself, so that it takes nothing from the first visit.
window.addEventListener("load", () => void startServiceWorker());
