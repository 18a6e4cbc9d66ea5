import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { integrity } from "./build/integrity.ts";
import { manifest } from "./build/manifest.ts";
import { precache } from "./build/precache.ts";

/** Browsers that have `light-dark()`, relative colours and module workers. */
const target = ["chrome123", "firefox128", "safari18"];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our packages do nothing when merely imported, so what is not used of them is left out. */
const ours = /\/packages\/(wire|circle|weave)\//;
const treeshake = { moduleSideEffects: (id: string) => !ours.test(id) };

/** Small parts that are wanted together come as one file: each file of its own costs its name and hash in the page. */
const groups = [
  { name: "keeping", test: /\/src\/(rooms\/(keeping\/(?!keeping-card)|unlock\.tsx)|keeping\/(passkey|save-file))/ },
  { name: "attached", test: /\/src\/rooms\/circle\/attached\// },
  { name: "people", test: /\/src\/rooms\/(people\/|circle\/(aside|report|tell-keepers))/ },
];

export default defineConfig({
  root: here("."),
  resolve: { alias: [{ find: /^crypto$/, replacement: here("build/no-node-crypto.ts") }] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es", rolldownOptions: { treeshake } },
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
