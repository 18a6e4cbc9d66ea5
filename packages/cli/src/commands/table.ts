/** Every command there is. A command's own file is loaded only when it runs. */
import type { Command } from "../command.ts";
import type { Io } from "../io.ts";

/** For a command that reads its arguments itself. */
export type Bare = (args: string[], io: Io) => Promise<number>;

export interface Entry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command | Bare>;
}

const entry = (name: string, summary: string, load: Entry["load"]): Entry => ({ name, summary, load });

export const table: readonly Entry[] = [
  entry("serve", "Run a sanctuary", async () => (await import("./serve.ts")).serve),
  entry("demo", "Meet a circle of three companions, on this machine", async () => (await import("./demo.ts")).demo),
  entry("circle found", "Begin a circle", async () => (await import("./circle/found.ts")).found),
  entry("circle invite", "Make an invitation link", async () => (await import("./circle/invite.ts")).invite),
  entry("circle join", "Knock with an invitation", async () => (await import("./circle/join.ts")).join),
  entry("circle knocks", "See who is at the door", async () => (await import("./circle/knocks.ts")).knocks),
  entry("circle vouch", "Let in someone who knocks", async () => (await import("./circle/vouch.ts")).vouch),
  entry("circle decline", "Say no to someone who knocks", async () => (await import("./circle/decline.ts")).decline),
  entry("circle check-in", "Tell how you feel", async () => (await import("./circle/check-in.ts")).checkIn),
  entry("circle write", "Share words", async () => (await import("./circle/write.ts")).write),
  entry("circle read", "Read what was shared", async () => (await import("./circle/read.ts")).read),
  entry("circle watch", "Follow a circle live", async () => (await import("./circle/watch.ts")).watch),
  entry("circle cloth", "See the cloth of a circle", async () => (await import("./circle/cloth.ts")).cloth),
  entry("circle rounds", "See the rounds that go on", async () => (await import("./circle/rounds.ts")).rounds),
  entry("circle round open", "Open a round", async () => (await import("./circle/round-open.ts")).roundOpen),
  entry(
    "circle round seal",
    "Seal what you share in it",
    async () => (await import("./circle/round-seal.ts")).roundSeal,
  ),
  entry("circle round pass", "Pass in a round", async () => (await import("./circle/round-pass.ts")).roundPass),
  entry("circle retract", "Take something back, for all", async () => (await import("./circle/retract.ts")).retract),
  entry("circle list", "See your circles", async () => (await import("./circle/list.ts")).list),
  entry("circle people", "See who is in a circle", async () => (await import("./circle/people.ts")).people),
  entry(
    "circle agreement",
    "Read what a circle has agreed on",
    async () => (await import("./circle/agreement.ts")).agreement,
  ),
  entry("circle propose", "Open a vote", async () => (await import("./circle/propose.ts")).propose),
  entry("circle votes", "See what a circle is voting on", async () => (await import("./circle/votes.ts")).votes),
  entry("circle vote", "Give your ballot", async () => (await import("./circle/vote.ts")).vote),
  entry("circle guard", "Help somebody back one day", async () => (await import("./circle/guard.ts")).guard),
  entry("circle remove", "Ask someone to go", async () => (await import("./circle/remove.ts")).remove),
  entry("circle leave", "Leave quietly", async () => (await import("./circle/leave.ts")).leave),
  entry("circle forget", "Forget a circle on this device", async () => (await import("./circle/forget.ts")).forget),
  entry("circle erase", "Erase a circle on its sanctuary", async () => (await import("./circle/erase.ts")).erase),
  entry("journal", "Read your own journal, or write into it", async () => (await import("./journal.ts")).journal),
  entry("devices", "See the devices that share it", async () => (await import("./devices/devices.ts")).devices),
  entry("devices link", "Make a link for one more", async () => (await import("./devices/link.ts")).link),
  entry("devices join", "Link this device with another", async () => (await import("./devices/join.ts")).join),
  entry("devices admit", "Link the one that asks", async () => (await import("./devices/admit.ts")).admit),
  entry("devices remove", "Take one out", async () => (await import("./devices/remove.ts")).remove),
  entry("devices leave", "Take this one out", async () => (await import("./devices/leave.ts")).leave),
  entry("blueprints", "See from what a circle can begin", async () => (await import("./blueprints.ts")).blueprints),
  entry("weave show", "See a WIF file woven", async () => (await import("./weave/show.ts")).show),
  entry(
    "weave convert",
    "Turn a WIF file into something else",
    async () => (await import("./weave/convert.ts")).convert,
  ),
  entry("sense", "See what a measurement of the heart carries", async () => (await import("./sense/sense.ts")).sense),
  entry(
    "sense packet",
    "Decode a packet of a heart rate sensor",
    async () => (await import("./sense/packet.ts")).packet,
  ),
  entry("import", "See what a file from another app would bring", async () => (await import("./import.ts")).importFile),
  entry("backup", "Copy a sanctuary while it runs", async () => (await import("./backup.ts")).backup),
  entry("restore", "Bring a sanctuary back from a copy", async () => (await import("./restore.ts")).restore),
  entry("doctor", "See whether this machine is fit to host", async () => (await import("./doctor.ts")).doctor),
  entry("verify", "Compare a running sanctuary's app with yours", async () => (await import("./verify.ts")).verify),
  entry(
    "raid",
    "See what whoever takes the server would learn",
    async () => (await import("../raid/index.ts")).raidCommand,
  ),
];
