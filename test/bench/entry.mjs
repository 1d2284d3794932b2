/** A file that is not there and the text of it in, what makes a bundler take it for one out. */
export const entryOf = (file, text) => ({
  name: "entry",
  resolveId: (id) => (id === file ? id : null),
  load: (id) => (id === file ? text : null),
});
