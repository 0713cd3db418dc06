// How wide text is, for the tables: the library looks for emoji in every cell again and again; plain letters are as wide as they are many.
const whole = require("../node_modules/string-width/index.js");

module.exports = (text) => {
  const bare = typeof text === "string" ? text.replace(/\u001b\[[0-9;]*m/g, "") : "";
  return /^[\u0020-\u007e]*$/.test(bare) ? bare.length : whole(bare);
};
