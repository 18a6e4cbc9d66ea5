/** The agreement, for those inside: what holds, what is being decided, who keeps it, and how it came about. */
import type { CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { later } from "../../parts/later.tsx";
import { Page } from "../../parts/page.tsx";
import { words } from "../../words/index.ts";
import { withWords, wordsOf } from "../../words/later.ts";
import { Motion } from "../votes/motion.tsx";
import { AgreementText } from "./agreement-text.tsx";
import { History } from "./history.tsx";
import { Keepers } from "./keepers.tsx";
import "../../style/later/table.css";

const Propose = later(
  withWords("table", async () => (await import("./propose.tsx")).Propose),
  "within",
);
const KeepBlueprint = later(
  withWords("table", async () => (await import("../table/keep-blueprint.tsx")).KeepBlueprint),
  "within",
);

export function AgreementRoom({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const { propose, votes } = wordsOf("votes");
  const [proposing, setProposing] = useState(false);
  const [proposed, setProposed] = useState(false);
  const { law } = circle;
  if (proposing) {
    return (
      <Page title={t.titles.agreement} heading={propose.heading} room="agreement">
        <Propose
          circle={circle}
          onDone={(made) => {
            setProposing(false);
            setProposed(made);
          }}
        />
      </Page>
    );
  }
  const inside = circle.standing === "member";
  return (
    <Page
      title={t.titles.agreement}
      heading={t.agreement.heading}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="agreement"
    >
      {proposed && <p role="status">{propose.done}</p>}
      {law.motions.length > 0 && (
        <div class="motions">
          <h2>{votes.heading}</h2>
          {law.motions.map((motion) => (
            <Motion key={motion.id} circle={circle} motion={motion} />
          ))}
        </div>
      )}
      <AgreementText agreement={circle.agreement} />
      <p class="aside">{t.agreement.kept}</p>
      {inside && law.may.propose && (
        <button
          type="button"
          class="main"
          onClick={() => {
            setProposed(false);
            setProposing(true);
          }}
        >
          {propose.act}
        </button>
      )}
      {inside && !law.may.propose && <p class="hint">{propose.not}</p>}
      {inside && <Keepers circle={circle} />}
      <History circle={circle} />
      <KeepBlueprint agreement={circle.agreement} />
    </Page>
  );
}
