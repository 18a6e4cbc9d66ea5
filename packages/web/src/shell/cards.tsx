/** The home screen shows at most one quiet card at a time: what is most in need of a word comes first. */
import { useCore } from "../core/context.ts";
import { later } from "../parts/later.tsx";
import { keepingCard } from "../rooms/keeping/keeping-card.ts";
import { withWords } from "../words/later.ts";
import { installing } from "./install.ts";
import { InstallCard } from "./install-card.tsx";
import { UpdateCard } from "./update-card.tsx";
import { waitingBuild } from "./updates.ts";

const KeepingCards = later(withWords("keeping", async () => (await import("../rooms/keeping/cards.tsx")).KeepingCards));

export function Cards() {
  const { keeping, circles } = useCore();
  if (waitingBuild.value) return <UpdateCard />;
  const card = keepingCard(keeping.value, circles.value, Date.now());
  if (card) return <KeepingCards card={card} />;
  return installing.value ? <InstallCard /> : null;
}
