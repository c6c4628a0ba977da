// Stands in the bundle for what packages name and this bot never uses: Bolt's receivers and what they load, zod's
// languages.
module.exports = () => {
  throw new Error('left out of the bundle (scripts/bundle.mjs)');
};
