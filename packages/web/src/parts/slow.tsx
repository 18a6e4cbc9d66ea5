/** While something slow on purpose is under way: a thread that grows, and a sentence for those who do not see it. */
import { useCore } from "../core/context.ts";

export function Slow({ says }: { readonly says: string }) {
  const share = useCore().progress.value;
  if (share === undefined) return null;
  return (
    <div class="slow">
      <p role="status">{says}</p>
      <progress max={1} value={share} aria-label={says} />
    </div>
  );
}
