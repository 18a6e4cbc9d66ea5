/** The settings: how the app speaks and looks, and the ways to keeping and safety. Works without the circles open. */
import { Choice } from "../../parts/choice.tsx";
import { Page } from "../../parts/page.tsx";
import { cameFrom, go } from "../../place.ts";
import { languages, prefer, preferences, themes } from "../../settings/preferences.ts";
import { WakeSection } from "../../wake/section.tsx";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { About } from "./about.tsx";
import { Colours } from "./colours.tsx";

export function Settings() {
  const t = wordsOf("settings");
  const { language, theme, neutral } = preferences.value;
  return (
    <Page title={words.value.titles.settings} heading={t.heading} up={cameFrom()} room="settings">
      <section>
        <h2>{t.language.heading}</h2>
        <Choice
          label={t.language.label}
          value={language ?? "own"}
          options={[
            { value: "own", name: t.language.own },
            ...languages.map((value) => ({ value, name: <span lang={value}>{t.language.names[value]}</span> })),
          ]}
          onValue={(value) => prefer({ language: value === "own" ? undefined : value })}
        />
      </section>
      <section>
        <h2>{t.light.heading}</h2>
        <Choice
          label={t.light.label}
          value={theme}
          options={themes.map((value) => ({ value, name: t.light[value] }))}
          onValue={(value) => prefer({ theme: value })}
        />
      </section>
      <section>
        <h2>{t.look.heading}</h2>
        <Choice
          label={t.look.label}
          value={neutral ? "neutral" : "own"}
          options={(["own", "neutral"] as const).map((value) => ({
            value,
            name: value === "own" ? t.look.own : words.value.shell.neutral.name,
          }))}
          onValue={(value) => prefer({ neutral: value === "neutral" })}
        />
        <p class="hint">{t.look.hint}</p>
        <p class="hint">{t.look.honest}</p>
      </section>
      <Colours />
      <section>
        <h2>{t.keeping.heading}</h2>
        <p>{t.keeping.text}</p>
        <button type="button" class="quiet" onClick={() => go({ room: "keeping" })}>
          {t.keeping.open}
        </button>
      </section>
      <section>
        <h2>{t.devices.heading}</h2>
        <p>{t.devices.text}</p>
        <button type="button" class="quiet" onClick={() => go({ room: "devices" })}>
          {t.devices.open}
        </button>
      </section>
      <section>
        <h2>{t.safety.heading}</h2>
        <p>{t.safety.text}</p>
        <button type="button" class="quiet" onClick={() => go({ room: "safety" })}>
          {t.safety.open}
        </button>
      </section>
      <section>
        <h2>{t.reminders.heading}</h2>
        <p>{t.reminders.text}</p>
        <button type="button" class="quiet" onClick={() => go({ room: "reminders" })}>
          {t.reminders.open}
        </button>
      </section>
      <WakeSection />
      <About />
    </Page>
  );
}
