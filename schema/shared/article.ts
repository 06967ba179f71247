/** Returns a name with "the", unless it begins with an article or a possessive. */
export function withArticle(name: string): string {
  return OWN_NAMES.test(name) ? name : `the ${name}`;
}

const OWN_NAMES = /^(the |a |an |[A-Z]\w+['’]s? |[A-Z]\w+ [A-Z]\w+['’]s? )/i;
