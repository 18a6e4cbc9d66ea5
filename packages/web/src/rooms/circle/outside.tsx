/** The circle as it is for one who is not, or not fully, in it: why, and what can be done. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { clearBeenHere } from "../../keeping/been-here.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { later } from "../../parts/later.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { withWords } from "../../words/later.ts";
import { PasteLink } from "../paste-link.tsx";

const KeepsShare = later(
  withWords("guardians", async () => (await import("../guardians/keeps-share.tsx")).KeepsShare),
  "within",
);

export function Outside({ circle }: { readonly circle: CircleView }) {
  const t = words.value.circle;
  const { act, circles } = useCore();
  const { standing } = circle;
  if (standing === "member" || standing === "knocking") return null;
  return (
    <div class="outside" role="status">
      <p class="lead">{t.standing[standing]}</p>
      {standing === "adrift" ? (
        <PasteLink label={words.value.welcome.label} hint={words.value.welcome.hint} />
      ) : (
        <Confirm
          name={t.forget}
          ask={t.forgetAsk}
          yes={t.forgetYes}
          no={t.forgetNo}
          onYes={async () => {
            // Whoever lets go of the last circle is not to be met as one who lost it.
            if (circles.value.length === 1) clearBeenHere();
            await act.forget(circle.id);
            go({ room: "home" }, { replace: true });
          }}
        >
          <KeepsShare circle={circle.id} />
        </Confirm>
      )}
    </div>
  );
}
