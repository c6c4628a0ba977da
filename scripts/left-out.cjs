// Stands in the bundle for what Bolt names but this bot never uses: its own HTTP receivers and what they load.
module.exports = () => {
  throw new Error('left out of the bundle (scripts/bundle.mjs)');
};
