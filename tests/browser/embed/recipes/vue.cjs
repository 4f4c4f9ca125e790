// What Vue's bundler plugins do with a component in a file of its own, which
// comes as the standard input. The argument is what the compiler is told.
const { readFileSync } = require("node:fs");
const { compileScript, parse } = require("vue/compiler-sfc");

const templateOptions = new Function(`return { ${process.argv[2]} }`)();
const options = { templateParseOptions: templateOptions.compilerOptions };
const { descriptor, errors: [error] } = parse(readFileSync(0, "utf8"), options);
if (error) throw error;
const { content } = compileScript(descriptor, { id: "recipe", inlineTemplate: true, templateOptions });
process.stdout.write(content);
