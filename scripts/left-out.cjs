// Stands in the bundle for what Bolt and zod name and this bot never uses: its own receivers and what they load, and languages.
module.exports = () => {
  throw new Error('left out of the bundle (scripts/bundle.mjs)');
};
