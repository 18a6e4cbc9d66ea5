/** The ways from home to the rooms that belong to no circle. A new room of that kind is one more line here. */
import { useCore } from "../core/context.ts";
import { go, type Place } from "../place.ts";
import { words } from "../words/index.ts";

export function Ways() {
  const t = words.value;
  const circles = useCore().circles.value;
  const ways: readonly (readonly [name: string, to: Place])[] = [
    [t.titles.journal, { room: "journal" }],
    ...(circles.length > 0 ? [[t.titles.search, { room: "search" }] as const] : []),
    [t.titles.keeping, { room: "keeping" }],
    [t.titles.safety, { room: "safety" }],
    [t.titles.settings, { room: "settings" }],
  ];
  return (
    <nav class="ways" aria-label={t.home.ways}>
      {ways.map(([name, to]) => (
        <button key={name} type="button" class="quiet" onClick={() => go(to)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
