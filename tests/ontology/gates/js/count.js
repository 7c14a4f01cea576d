// Prints how many triples a JSON-LD document holds, as jsonld.js reads it.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

console.log((await jsonld.toRDF(JSON.parse(readFileSync(process.argv[2], 'utf8')))).length);
