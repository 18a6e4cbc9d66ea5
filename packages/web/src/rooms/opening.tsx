/** The moment before the circles are open. Shows nothing at first, so that a fast device never flickers. */
import { Cloth } from "../cloth/cloth.tsx";
import { words } from "../words/index.ts";

export function Opening() {
  const t = words.value;
  return (
    <main class="opening">
      <Cloth seed={t.name} shape="weaving" />
      <p role="status">{t.common.opening}</p>
    </main>
  );
}
