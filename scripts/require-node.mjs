/**
 * Stops with one clear sentence where the scripts of this checkout cannot run. Plain JavaScript, so that an old Node
 * can read it. `npm run` puts node_modules/.bin first on PATH, and Node 26 lies there after `npm ci`.
 */
const needed = 26;
const found = Number(process.versions.node.split(".")[0]);

if (found < needed) {
  console.error(
    `The Nexus needs Node ${needed} and this is Node ${process.versions.node}: run "npm ci", which brings the right ` +
      `one along, and then start scripts through npm ("npm test", "npm start").`,
  );
  process.exit(1);
}
