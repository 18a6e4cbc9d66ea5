/** Rounds: opening one, sealing, the talking piece, the exchange. */
export const rounds = {
  open: "Open a round",
};
