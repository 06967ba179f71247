import type { Mode } from './modes.ts';
import type { Shape } from './shapes.ts';
import { findHolders, type State, type States } from './states.ts';
import type { Answer, Answers } from './use-answers.ts';

/** The color of an area. */
export type Tone =
  | 'chosen'
  | 'yes'
  | 'no'
  | 'unknown'
  | 'uncovered'
  | 'nobody'
  | 'count-1'
  | 'count-2'
  | 'count-3'
  | 'count-4';

/** An area of the map with its answer in a year. */
export interface Area extends Shape {
  readonly tone: Tone;
  /** Whether another state held the present territory. */
  readonly isPast: boolean;
  /** The states that held the territory. */
  readonly holders: readonly State[];
  /** The answer in words. */
  readonly text: string;
  /** The name of the area. If other states held the area, their names follow in brackets. */
  readonly title: string;
}

/** The question that the map answers. */
export interface Question {
  readonly mode: Mode;
  /** The code of the chosen country. */
  readonly country: string;
  readonly year: number;
}

/** Returns all areas with their answers. Without states, only the present country of an area is known. */
export function toAreas(
  shapes: readonly Shape[],
  question: Question,
  { states, answers }: { readonly states: States | null; readonly answers: Answers | null },
): readonly Area[] {
  return shapes.map((shape) => {
    const holders = states ? holdersOf(states, shape, question.year) : [presentOf(shape)].flat();
    const isPast = holders.length > 0 && holders.every(({ code }) => code !== shape.code);
    const { tone, text } = judge(holders, question, answers);
    const past = holders.map(({ name }) => name).join(' and ');
    const present = states?.get(shape.code ?? '')?.name ?? shape.name;
    return {
      ...shape,
      holders,
      isPast,
      tone,
      text,
      name: present,
      title: isPast ? `${present} (${past})` : present,
    };
  });
}

function holdersOf(states: States, { code }: Shape, year: number): readonly State[] {
  return code === null ? [] : findHolders(states, code, year);
}

/** Returns the present country of an area as a state, for the time until the states are loaded. */
function presentOf({ code, name }: Shape): readonly State[] {
  if (code === null) return [];
  return [{ code, name, isTerritory: false, life: [], predecessors: [], successors: [] }];
}

function judge(
  holders: readonly State[],
  { mode, country, year }: Question,
  answers: Answers | null,
): Pick<Area, 'tone' | 'text'> {
  if (holders.some(({ code }) => code === country)) {
    return { tone: 'chosen', text: 'the chosen country' };
  }
  if (answers === null) return { tone: 'uncovered', text: 'loading' };
  if (holders.length === 0) return { tone: 'nobody', text: `no state is known here in ${year}` };
  const found = holders.flatMap(({ code }) => answers.get(code) ?? []);
  return describe(merge(found), mode);
}

/** Merges the answers for several states: the largest number, or the first of yes, unknown and no. */
function merge(answers: readonly Answer[]): Answer {
  const counts = answers.filter((answer) => typeof answer === 'number');
  if (counts.length > 0) return Math.max(...counts);
  const first = ORDER.find((value) => answers.includes(value));
  const isNo = answers.length > 0 && answers.every((answer) => answer === 'NO');
  return first ?? (isNo ? 'NO' : 'NOT_COVERED');
}

const ORDER = ['YES', 'UNKNOWN'] as const;

function describe(answer: Answer, { yes, no }: Mode): Pick<Area, 'tone' | 'text'> {
  if (typeof answer === 'number') {
    if (answer === 0) return { tone: 'uncovered', text: no };
    const text = answer === 1 ? '1 shared organization' : `${answer} shared organizations`;
    return { tone: STEPS.find(({ upTo }) => answer <= upTo)?.tone ?? 'count-4', text };
  }
  return {
    YES: { tone: 'yes' as const, text: `yes: ${yes}` },
    NO: { tone: 'no' as const, text: `no: ${no}` },
    UNKNOWN: { tone: 'unknown' as const, text: 'uncertain: the known dates leave the answer open' },
    NOT_COVERED: { tone: 'uncovered' as const, text: 'not known: no source covers the question' },
  }[answer];
}

/** The colors of the numbers of shared organizations. */
export const STEPS: readonly {
  readonly tone: Tone;
  readonly upTo: number;
  readonly label: string;
}[] = [
  { tone: 'count-1', upTo: 10, label: '1–10 shared organizations' },
  { tone: 'count-2', upTo: 25, label: '11–25' },
  { tone: 'count-3', upTo: 40, label: '26–40' },
  { tone: 'count-4', upTo: Infinity, label: 'more than 40' },
];
