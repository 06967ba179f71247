/** Returns the name of a country for use in a sentence, with "the" if English requires it. */
export function formatCountry(name: string): string {
  return NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

const NAMES_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Holy See|Vatican|Central African|Czech Republic|Dominican|Marshall|Solomon|Comoros|Seychelles|Soviet Union|State of|Congo|Democratic Republic|Republic of|Papal States|German Democratic|Cayman|Cook|Faroe|Falkland|British|Turks|Northern Mariana|Isle of)|^(Independent|Reorganized|Trust|Second) | (Empire|Union|Islands|Republic|Confederation|Kingdom)( \(.*\))?$/;
