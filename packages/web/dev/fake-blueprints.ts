/** Blueprints of the fake: those that come with The Nexus, and own ones for as long as the page is open. */
import {
  type Blueprint,
  type BlueprintCalls,
  type BlueprintView,
  readBlueprint,
  shippedBlueprints,
  writeBlueprint,
} from "@nexus/circle";

export function fakeBlueprints(beginning: readonly Blueprint[] = []): BlueprintCalls {
  let made = 0;
  const own = (blueprint: Blueprint): BlueprintView => ({ from: "own", id: `${++made}`.padStart(32, "0"), blueprint });
  let kept = beginning.map(own);
  const keep = (blueprint: Blueprint) => {
    const view = own(blueprint);
    kept = [...kept, view];
    return view.id;
  };
  return {
    blueprints: async (language) => [...shippedBlueprints(language), ...kept],
    saveBlueprint: async (blueprint) => keep(blueprint),
    async forgetBlueprint(id) {
      kept = kept.filter((view) => view.id !== id);
    },
    exportBlueprint: async (blueprint) => writeBlueprint(blueprint),
    importBlueprint: async (file) => keep(readBlueprint(file)),
  };
}
