/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const PIECE = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Parses an XML document without DTD, CDATA and comments. Throws if it is not well-formed. */
export function readXml(document: string): Element {
  if (!document.startsWith(DECLARATION)) throw new Error('no declaration');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = DECLARATION.length;
  while (pieces.lastIndex < document.length) {
    const at = pieces.lastIndex;
    const piece = pieces.exec(document);
    if (!piece) throw new Error(`not well-formed at ${at}`);
    readPiece(piece, open);
  }
  const [root, ...others] = top.children;
  if (open.length > 1 || !root || others.length > 0) throw new Error('not one root');
  return root;
}

function readPiece(piece: RegExpExecArray, open: Element[]): void {
  const [, closing, name = '', attributes = '', isEmpty, text] = piece;
  const above = open.at(-1);
  if (!above) throw new Error('nothing is open');
  if (text !== undefined) above.text += readText(text);
  else if (closing === '/') closeElement(open, name);
  else {
    const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
    above.children.push(element);
    if (isEmpty !== '/') open.push(element);
  }
}

function closeElement(open: Element[], name: string): void {
  const closed = open.pop();
  if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name ?? ''}>`);
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  const names = found.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new Error('an attribute stands twice');
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, readText(value)]));
}

const NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readText(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    throw new Error('a forbidden character');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = NAMES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`bad reference ${whole}`);
    return sign;
  });
}
