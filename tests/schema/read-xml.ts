/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of an XML document without DTD, CDATA and comments; throws where it is not well-formed. */
export function readXml(document: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!document.startsWith(declaration)) throw new Error('no declaration');
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const tags = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  tags.lastIndex = declaration.length;
  let end = tags.lastIndex;
  for (let match = tags.exec(document); match; match = tags.exec(document)) {
    const [, closing, name = '', attributes = '', isEmpty, text] = match;
    const above = open.at(-1) as Element;
    if (text !== undefined) above.text += readText(text);
    else if (closing) {
      if (above.name !== name) throw new Error(`</${name}> closes <${above.name}>`);
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      above.children.push(element);
      if (!isEmpty) open.push(element);
    }
    end = tags.lastIndex;
  }
  const [top, ...rest] = open;
  if (end !== document.length || rest.length > 0) throw new Error(`not well-formed at ${end}`);
  if (top?.children.length !== 1) throw new Error('more than one root');
  return top.children[0] as Element;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  const names = found.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new Error('an attribute stands twice');
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, readText(value)]));
}

const NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readText(text: string): string {
  // eslint-disable-next-line no-control-regex -- just these are forbidden
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error('a forbidden sign');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = NAMES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`bad reference ${whole}`);
    return sign;
  });
}
