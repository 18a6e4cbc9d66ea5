/** Safety: the controls on every screen, the Safety room, and the dull page that takes their place. */
export const safety = {
  bar: {
    label: "Safety",
    leave: "Leave this page now",
    leaveHint: "Or press Shift three times",
    lock: "Lock",
    lockNow: "Lock now",
    safety: "Safety",
  },
  /** The page that one leaves to: a file of its own, with words of its own. */
  dull: { page: "/descaling-a-kettle.html", title: "How to descale a kettle" },
};
