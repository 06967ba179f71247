/** Returns the name of a property or of an enum value in words: "signedOn" → "Signed on", "PARTY_TO" → "Party to". */
export function toWords(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
