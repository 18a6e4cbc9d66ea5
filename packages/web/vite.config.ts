import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { browsers } from "./build/browsers.ts";
import { integrity } from "./build/integrity.ts";
import { manifest } from "./build/manifest.ts";
import { precache } from "./build/precache.ts";

const target = Object.entries(browsers).map(([name, version]) => name + version);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our packages do nothing when merely imported, so what is not used of them is left out. */
const ours = /\/packages\/(wire|circle|weave|sense)\//;
const treeshake = { moduleSideEffects: (id: string) => !ours.test(id) };

/** All that the first visit needs is one file, which packs better than several. */
const atOnce = (name: string) => ({ name, tags: ["$initial" as const], priority: 1 });

/** Small parts that are wanted together come as one file, too: each of its own costs its name and hash in the page. */
const groups = [
  atOnce("page"),
  { name: "keeping", test: /\/src\/(rooms\/(keeping\/(?!keeping-card)|unlock\.tsx)|keeping\/passkey)/ },
  { name: "attached", test: /\/src\/rooms\/circle\/attached\// },
  // Of what weaves and paints, all that a first cloth needs; `e2e/first-load.story.ts` weighs it.
  {
    name: "loom",
    test: /\/packages\/(web\/src\/cloth\/drawn\/(?!long|whole|safety)|circle\/src\/weaving\/|weave\/src\/(cloth\/(?!stretch|profile)|draft\/(?!repair|check|digest|floats|liftplan)|yarn\/))/,
  },
  // Whoever looks at a whole cloth, or gives a thread to one.
  {
    name: "cloth-rooms",
    test: /\/(web\/src\/(rooms\/(cloth|rounds\/weaving)\/(?!later)|cloth\/files\/(write-file|scribe-words))|weave\/src\/cloth\/(stretch|profile))/,
  },
  // Doors to rooms that come by themselves.
  { name: "doors", test: /\/src\/rooms\/(circle\/rooms|journal\/(rooms|use-journal))\./ },
  { name: "open-round", test: /\/src\/rooms\/rounds\/open\// },
  // All that a newcomer reads and says at the threshold.
  {
    name: "entering",
    test: /\/src\/rooms\/(agreement\/(entering|accept|agreement-text|sentences)|found\/name-length)/,
  },
  { name: "law", test: /\/src\/rooms\/agreement\/(?!entering|accept|agreement-text|sentences)/ },
  { name: "table", test: /\/src\/rooms\/(table|found)\// },
  ...["en", "es"].map((language) => ({
    name: `words-${language}`,
    test: new RegExp(
      `/src/words/${language}/(attach|body|cloth|journal|people|reminders|scan|search|settings|votes|weaving)\\.ts`,
    ),
  })),
  { name: "body", test: /\/(web\/src\/body|packages\/sense\/src\/(?!imports))\// },
  {
    name: "people",
    test: /\/src\/rooms\/(people\/|circle\/(aside|held|knock|outside|report|tell-keepers)|guardians\/keeps-share)/,
  },
];

/** Of what the core fetches later, a first check-in needs X-Wing alone; `build/budgets.ts` counts it by this name. */
const coreGroups = [
  // Named by the front door of its package, and used by classical circles alone.
  { name: "classical-kem", test: /@hpke\/(core\/.*x25519|common\/.*\/kems\/dhkem)\.js/i, priority: 2 },
  atOnce("core"),
  {
    name: "ruling",
    test: /\/packages\/circle\/src\/(law|weaving\/as-woven|agreement\/(ruling|changes|decide-law-message)|state\/fold-law-\w+|session\/plan-amendment)\.ts/,
  },
  {
    name: "codes",
    test: /\/packages\/circle\/src\/keyring\/(code|codes|code-keys|archive-keys|recovery-code|words-field)\.ts/,
  },
  { name: "x-wing", test: /\/node_modules\/(@hpke\/(hybridkem-x-wing|dhkem-x25519|common)|mlkem)\// },
];

export default defineConfig({
  root: here("."),
  resolve: { alias: [{ find: /^crypto$/, replacement: here("build/no-node-crypto.ts") }] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: {
    format: "es",
    rolldownOptions: {
      treeshake,
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: coreGroups } },
    },
  },
  optimizeDeps: { include: ["qr", "qr/decode.js"] },
  plugins: [integrity(), precache(), manifest()],
  build: {
    target,
    cssTarget: target,
    sourcemap: false,
    // Nothing may stand inside the page or the style sheet: the content security policy wants files.
    assetsInlineLimit: 0,
    // What a lazy part needs is fetched when it is asked for.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rolldownOptions: { treeshake, output: { codeSplitting: { includeDependenciesRecursively: false, groups } } },
  },
});
