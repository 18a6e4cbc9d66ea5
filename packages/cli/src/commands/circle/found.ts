import { type Agreement, defaultAgreement } from "@nexus/circle";
import { findBlueprint, languageOption } from "../../circle/blueprint.ts";
import { toNumber, vaultOptions } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";

const options = {
  link: { type: "string", value: "LINK", what: "founding link, or the address of a sanctuary that is open to all" },
  "circle-name": { type: "string", value: "NAME", what: "what the circle is called; only members see it" },
  name: { type: "string", value: "NAME", what: "what the circle shall call you" },
  blueprint: { type: "string", value: "NAME|FILE", what: 'from what to begin; "nexus blueprints" lists the names' },
  ...languageOption,
  promise: {
    type: "string",
    multiple: true,
    value: "TEXT",
    what: "what members promise each other; as often as you like",
  },
  invite: { type: "string", value: "WHO", what: "who may invite: anyone (default) or keepers" },
  vouches: { type: "string", value: "1-3", what: "members who give their word for a newcomer (1)" },
  remove: { type: "string", value: "WHO", what: "who may ask someone to go: keepers (default), anyone, or vote" },
  "retention-days": {
    type: "string",
    value: "DAYS",
    what: "how long the sanctuary keeps locked entries (365; 0: for good)",
  },
  suite: {
    type: "string",
    value: "SUITE",
    what: "x-wing (default) or classical, for circles of more than about a hundred",
  },
  ...vaultOptions,
} as const;

function oneOf<const T extends string>(text: string | undefined, option: string, all: readonly T[], otherwise: T): T {
  if (text === undefined) return otherwise;
  const found = all.find((it) => it === text);
  if (!found) throw new Usage(`--${option} takes ${all.join(" or ")}.`, "circle found");
  return found;
}

export const found = command({
  name: "circle found",
  summary: "Begin a circle at a sanctuary.",
  about: ["What is given here goes before what the blueprint says."],
  takes: "--link LINK --circle-name NAME --name NAME",
  options,
  async run(values, _, io) {
    const { link, "circle-name": circleName, name: myName } = values;
    if (link === undefined || circleName === undefined || myName === undefined) {
      throw new Usage("To begin a circle, give --link, --circle-name and --name.", "circle found");
    }
    const blueprint = values.blueprint && (await findBlueprint(values.blueprint, values.language));
    const usual = blueprint ? blueprint.agreement : defaultAgreement;
    const days = values["retention-days"];
    const agreement: Agreement = {
      ...usual,
      promises: values.promise ? [...values.promise] : usual.promises,
      invite: oneOf(values.invite, "invite", ["anyone", "keepers"], usual.invite),
      vouches: Number(oneOf(values.vouches, "vouches", ["1", "2", "3"], `${usual.vouches}`)) as Agreement["vouches"],
      remove: oneOf(values.remove, "remove", ["anyone", "keepers", "vote"], usual.remove),
      retentionDays: days === undefined ? usual.retentionDays : toNumber(days, "retention-days", 0, 3650),
    };
    const suite = oneOf(values.suite, "suite", ["x-wing", "classical"], "x-wing");
    return await withNexus(values, async (nexus) => {
      const circle = await nexus.found({ link, circleName, myName, agreement, suite });
      const { name } = nexus.circle(circle);
      if (values.json) io.json({ event: "founded", circle, name });
      else {
        io.say(`The circle ${io.paint("bold", name)} is here, and you are the first in it.`);
        io.say('Bring someone in with "nexus circle invite".');
      }
      return 0;
    });
  },
});
