import { isGroupSegment, type GroupSegment } from '../rows/group-log.js';

/**
 * A state whose rows stand elsewhere: wherever it tells a place, as the number `at` or `first` of an object (see row-scan.ts), the
 * place becomes what `move` says. `move` must keep the order. The state itself is left as it is.
 */
export function movePlaces<T>(state: T, move: (at: number) => number): T {
  return moved(state, move) as T;
}

/** Its rows stay where they lie, perhaps in a file: they are moved as they are read. */
function movedSegment(segment: GroupSegment, move: (at: number) => number): GroupSegment {
  const before = segment.move;
  return { ...segment, move: before ? at => move(before(at)) : move };
}

function moved(value: unknown, move: (at: number) => number): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(item => moved(item, move));
  if (isGroupSegment(value)) return movedSegment(value, move);
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === 'stored') result[key] = item;
    else if ((key === 'at' || key === 'first') && typeof item === 'number') result[key] = move(item);
    else result[key] = moved(item, move);
  }
  return result;
}
