// dependency-cruiser learns aliases in the shape of a webpack configuration; `$lib` is SvelteKit's.
const { resolve } = require('node:path');

module.exports = { resolve: { alias: { $lib: resolve(__dirname, 'src/lib') } } };
