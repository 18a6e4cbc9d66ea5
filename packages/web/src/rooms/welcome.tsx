/** No circle yet: what this is, and where to put a link. */
import { HouseCloth } from "../cloth/cloth.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { go } from "../place.ts";
import { words } from "../words/index.ts";
import { PasteLink } from "./paste-link.tsx";
import { Ways } from "./ways.tsx";

export function Welcome() {
  const t = words.value;
  return (
    <Page title={t.titles.welcome} heading={t.welcome.heading} above={<HouseCloth shape="band" />} room="welcome">
      <div class="spoken">
        {t.welcome.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <PasteLink label={t.welcome.label} hint={t.welcome.hint} />
      <p class="aside">{t.welcome.without}</p>
      <div class="for-me">
        <button type="button" class="quiet" onClick={() => go({ room: "for-me" })}>
          {t.welcome.forMe}
        </button>
        <p class="aside">{t.welcome.alone}</p>
      </div>
      <More summary={t.welcome.honest.summary}>
        <p>{t.welcome.honest.text}</p>
      </More>
      <button type="button" class="quiet" onClick={() => go({ room: "restore" })}>
        {t.welcome.back}
      </button>
      <Ways />
    </Page>
  );
}
