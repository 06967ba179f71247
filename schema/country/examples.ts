import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Country',
  level: 10,
  query: `# Who is this? Any ISO code will do: try "DE", "kor"
# or "392"; one of ours: "QING", "SUN"; a name: "Siam",
# "日本"; another list: "cow:740". Add on: "1905" to ask
# what a code or a name meant then.
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
