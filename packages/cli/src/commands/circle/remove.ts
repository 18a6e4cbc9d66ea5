import { NexusError } from "@nexus/wire";
import { atCircle } from "../../circle/at-circle.ts";
import { chooseMember } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { sent } from "../../circle/sent.ts";
import { command } from "../../command.ts";

export const remove = command({
  name: "circle remove",
  summary: "Ask someone to go. From then on they read nothing new, and everyone sees who did this.",
  takes: "NAME",
  words: [1, 1],
  options: {
    reason: { type: "string", value: "TEXT", what: "a reason that the circle can read" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [who = ""], io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const before = view().troubles.length;
      const member = chooseMember(view(), who);
      await nexus.remove(id, member.id, values.reason);
      const gone = await sent(nexus, id, ms);
      if (gone && view().members.some((it) => it.id === member.id && it.isHere)) {
        const trouble = view().troubles.slice(before).at(-1);
        throw new NexusError(trouble?.code ?? "law-remove", trouble?.detail);
      }
      if (values.json) io.json({ event: "removed", circle: id, id: member.id, name: member.name, waiting: !gone });
      else io.say(gone ? `${member.name} is no longer here.` : `${member.name} goes when the sanctuary answers.`);
      return 0;
    });
  },
});
