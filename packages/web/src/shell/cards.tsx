/** The home screen shows at most one quiet card at a time: what is most in need of a word comes first. */
import { installing } from "./install.ts";
import { InstallCard } from "./install-card.tsx";
import { UpdateCard } from "./update-card.tsx";
import { waitingBuild } from "./updates.ts";

export function Cards() {
  if (waitingBuild.value) return <UpdateCard />;
  return installing.value ? <InstallCard /> : null;
}
