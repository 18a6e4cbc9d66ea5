/** The agreement, for those inside. */
import type { CircleView } from "@nexus/circle";
import { Page } from "../../parts/page.tsx";
import { words } from "../../words/index.ts";
import { AgreementText } from "./agreement-text.tsx";

export function AgreementRoom({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  return (
    <Page
      title={t.titles.agreement}
      heading={t.agreement.heading}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="agreement"
    >
      <AgreementText agreement={circle.agreement} />
      <p class="aside">{t.agreement.kept}</p>
    </Page>
  );
}
