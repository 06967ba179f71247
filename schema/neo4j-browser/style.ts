import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { graphModel } from '../graph.ts';

/** Returns the style sheet (GRASS) of Neo4j Browser: a color for each kind of node, and names as captions. */
export function renderStyle(): string {
  return [
    rule('node', { ...nodeColors('#a3adb8'), ...NODE, caption: '"{name}"' }),
    rule('relationship', RELATIONSHIP),
    ...graphModel.nodes.map((model) =>
      rule(`node.${model.label}`, { ...nodeColors(model.color), caption: captionOf(model) }),
    ),
  ].join('\n');
}

const NODE = { diameter: '60px', 'border-width': '2px', 'font-size': '10px' } as const;

const RELATIONSHIP = {
  color: '#8a94a0',
  'shaft-width': '1px',
  'font-size': '8px',
  padding: '3px',
  'text-color-external': '#4a5462',
  'text-color-internal': '#ffffff',
  caption: '"<type>"',
} as const;

function captionOf({ properties }: NodeModel): string {
  return 'title' in properties ? '"{title}"' : '"{name}"';
}

function nodeColors(color: string): Readonly<Record<string, string>> {
  return { color, 'border-color': color, 'text-color-internal': textColorOn(color) };
}

/** Returns black or white, whichever has the higher contrast with a color (WCAG 2, relative luminance). */
export function textColorOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#000000' : '#ffffff';
}

function rule(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}
