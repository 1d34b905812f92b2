// Run by npm before it installs: one clear line where Node is too old. npm itself would print dozens for every
// supported version, one for each dependency that wants a newer Node than the one the project brings along.
// CommonJS and old syntax, so that an old Node can read it.
'use strict';

var oldest = 20;
var found = /\bnode\/v?(\d+)[^ ]*/.exec(process.env.npm_config_user_agent || '') || [
  // biome-ignore lint/style/useTemplate: an old Node knows no templates.
  'node/' + process.version,
  parseInt(process.versions.node, 10),
];
if (Number(found[1]) < oldest) {
  console.error(
    'Incipit needs Node ' +
      oldest +
      ' or later; this is ' +
      found[0].replace('/', ' ') +
      '. Get it from https://nodejs.org/.',
  );
  process.exit(1);
}
