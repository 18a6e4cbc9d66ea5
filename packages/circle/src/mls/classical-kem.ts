/** The KEM of the classical suite, in a file of its own: circles with X-Wing never load it. */
export { DhkemX25519HkdfSha256 } from "@hpke/core";
