/** The blueprints that come with The Nexus, put together from their dials and their texts in one language. */
import { type BlueprintView, type ShippedName, shippedNames } from "./api.ts";
import { BLUEPRINT_KIND, type Blueprint } from "./blueprint.ts";
import { caregivers } from "./shipped/caregivers.ts";
import { friends } from "./shipped/friends.ts";
import { grief } from "./shipped/grief.ts";
import { recovery } from "./shipped/recovery.ts";
import { type Dials, type Shipped, type ShippedLanguage, shippedLanguages, type Texts } from "./shipped/shipped.ts";
import { survivors } from "./shipped/survivors.ts";
import { workplace } from "./shipped/workplace.ts";

const all: Readonly<Record<ShippedName, Shipped>> = {
  grief,
  recovery,
  survivors,
  workplace,
  caregivers,
  friends,
};

/** In English where the language is none that they speak. */
export function shippedBlueprints(language: string): readonly BlueprintView[] {
  const spoken = shippedLanguages.find((known) => language.split("-")[0] === known) ?? "en";
  return shippedNames.map((id) => ({ from: "shipped", id, blueprint: inLanguage(all[id], spoken) }));
}

function inLanguage({ dials, texts }: Shipped, language: ShippedLanguage): Blueprint {
  const { title, about, promises, welcome, topics, templates: said } = texts[language];
  const { templates, rounds, ...rules } = dials;
  return {
    format: 1,
    kind: BLUEPRINT_KIND,
    language,
    title,
    about,
    agreement: {
      ...rules,
      format: 2,
      promises: [...promises],
      words: { welcome, topics: [...topics] },
      rounds: {
        ...rounds,
        templates: Object.entries(templates).map(([id, how]) => {
          const { title: called, prompt, opening = "", closing = "" } = said[id] as Texts<Dials>["templates"][string];
          return { id, title: called, prompt, opening, closing, ...how };
        }),
      },
    },
  };
}
