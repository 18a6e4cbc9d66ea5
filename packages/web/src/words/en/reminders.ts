/** Reminders that a person sets for themselves. */
export const reminders = {
  title: "Reminders",
  lead: "If you like, a quiet notice at times that you choose. There are none unless you add one, and nothing happens when you pass one by.",
  honest: "Browsers show them only while the app is open, also in the background. When it is closed, nothing comes.",
  add: "Add a time",
  time: "At",
  days: "On",
  remove: "Take it away",
  removeOf: (time: string) => `Take it away: the reminder at ${time}`,
  allow: "Let this browser show notices",
  denied: "This browser does not let the app show notices. You can change that in its settings for this site.",
};
