/** The moment before the circles are open. Shows nothing at first, so that a fast device never flickers. */
import { HouseCloth } from "../cloth/cloth.tsx";
import { words } from "../words/index.ts";

export function Opening() {
  const t = words.value;
  return (
    <main class="opening">
      <HouseCloth shape="slip" />
      <p role="status">{t.common.opening}</p>
    </main>
  );
}
