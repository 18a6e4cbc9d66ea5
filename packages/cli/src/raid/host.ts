/** The sanctuary of the drill, alone in its process: started as `nexus serve` starts it, from its environment. */
import { optionsFromEnv, startSanctuary } from "@nexus/sanctuary";

const { origin, foundingLink } = await startSanctuary(optionsFromEnv(process.env));
process.send?.({ origin, foundingLink });
process.once("disconnect", () => process.exit());
