import type { Quad, Quad_Object, Quad_Predicate, Quad_Subject } from 'n3';

/** The triples of one subject, by predicate. */
export interface SubjectTriples {
  readonly subject: Quad_Subject;
  readonly predicates: readonly {
    readonly predicate: Quad_Predicate;
    readonly objects: readonly Quad_Object[];
  }[];
}

/** Groups triples by subject and predicate, in the order of the first occurrence. Omits repeated triples. */
export function groupTriples(quads: readonly Quad[]): readonly SubjectTriples[] {
  const subjects = new Map<string, { subject: Quad_Subject; predicates: Predicates }>();
  for (const { subject, predicate, object } of quads) {
    const own = subjects.get(subject.id) ?? { subject, predicates: new Map<string, Objects>() };
    subjects.set(subject.id, own);
    const same = own.predicates.get(predicate.id) ?? {
      predicate,
      objects: new Map<string, Quad_Object>(),
    };
    own.predicates.set(predicate.id, same);
    same.objects.set(object.id, object);
  }
  return Array.from(subjects.values(), ({ subject, predicates }) => ({
    subject,
    predicates: Array.from(predicates.values(), ({ predicate, objects }) => ({
      predicate,
      objects: [...objects.values()],
    })),
  }));
}

interface Objects {
  readonly predicate: Quad_Predicate;
  readonly objects: Map<string, Quad_Object>;
}

type Predicates = Map<string, Objects>;
