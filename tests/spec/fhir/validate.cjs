// Validates FHIR resources, one on each line of standard input, against the
// definitions that HL7 publishes: types, how many, and the invariants.
// Prints for each a line with what is wrong as a list; an empty one is valid.
const fs = require("fs");
const [, , validator, definitions] = process.argv;
// The library is made for newer versions of Node.js; nothing here opens one.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, validateResource } = require(validator);
for (const file of ["profiles-types.json", "profiles-resources.json"]) {
  indexStructureDefinitionBundle(JSON.parse(fs.readFileSync(`${definitions}/${file}`, "utf8")));
}
for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  let problems;
  try {
    problems = validateResource(JSON.parse(line));
  } catch (error) {
    problems = error.outcome?.issue ?? [String(error)];
  }
  console.log(JSON.stringify(problems));
}
