import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Country',
  level: 10,
  query: `# Find a country by any ISO code ("DE", "kor", "392"),
# a code of this graph ("QING", "SUN"), a name ("Siam",
# "日本"), or another list ("cow:740"). Add on: "1905"
# to resolve it for that date.
query Country {
  country(code: "JP") {
    name
    names { text language usedFrom { edtf } usedUntil { edtf } }
    capital
    region
    subregion
    codes { scheme value }
  }
}
`,
});
