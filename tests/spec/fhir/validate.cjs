// Validates FHIR resources, one on each line of standard input, against what
// HL7 publishes: types, how many, and the invariants by Medplum's validator; the
// names of fields and the codes, at which that does not look, by the schema.
// Prints for each a line with what is wrong as a list; an empty one is valid.
const fs = require("fs");
const [, , validator, definitions] = process.argv;
// The library is made for newer versions of Node.js; nothing here opens one.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, validateResource } = require(validator);

const read = (file) => JSON.parse(fs.readFileSync(`${definitions}/${file}`, "utf8"));
indexStructureDefinitionBundle(read("profiles-types.json"));
indexStructureDefinitionBundle(read("profiles-resources.json"));
const schema = read("fhir.schema.json").definitions;

// What the schema forbids, with the forms that FHIR's schema has.
function forbidden(rule, value, path) {
  if (rule.$ref) {
    const name = rule.$ref.split("/").pop();
    return forbidden(schema[name === "ResourceList" ? value.resourceType : name] ?? {}, value, path);
  }
  if (rule.items) return value.flatMap((it, n) => forbidden(rule.items, it, `${path}[${n}]`));
  if (rule.properties) {
    return Object.entries(value).flatMap(([name, it]) =>
      rule.properties[name] ? forbidden(rule.properties[name], it, `${path}.${name}`) : [`${path}.${name}`]);
  }
  const codes = rule.enum ?? (rule.const && [rule.const]);
  const allowed = (!codes || codes.includes(value)) && (!rule.pattern || new RegExp(rule.pattern).test(value));
  return allowed ? [] : [`${path}: ${value}`];
}

for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const resource = JSON.parse(line);
  let problems;
  try {
    problems = [...validateResource(resource), ...forbidden(schema[resource.resourceType], resource, "")];
  } catch (error) {
    problems = error.outcome?.issue ?? [String(error)];
  }
  console.log(JSON.stringify(problems));
}
