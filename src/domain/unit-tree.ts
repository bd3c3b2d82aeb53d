import type { Unit } from './unit.js';
import { COMMON_KINDS, type Kinds } from './unit-kinds.js';
import { createUnitSearch, type UnitSearch } from './unit-search.js';

/**
 * The organisation in memory, built once per roster revision. Lists are lists of codes, without duplicates; `get` gives the unit. A code
 * that is not in the tree has no children, no ancestors and an empty subtree, and is under nothing, not even under itself.
 */
export interface UnitTree {
  readonly size: number;
  /** What kinds of unit are called here. */
  readonly kinds: Kinds;
  get(code: string): Unit | undefined;
  has(code: string): boolean;
  /** In the tree and not closed. */
  isOpen(code: string): boolean;
  /** Every unit, closed ones too, in the order of the roster. */
  units(): Iterable<Unit>;
  /** Open units without a known parent on either line. */
  roots(): string[];
  /** Open units whose administrative or professional parent this is, in the order of the roster. */
  children(code: string): string[];
  /** Along either reporting line, mixed on the way (design §3.4); a unit is under itself, a closed one under what it was under. */
  isUnder(code: string, ancestor: string): boolean;
  /** Units above, along both lines, nearest first; the administrative parent before the professional one. */
  ancestors(code: string): string[];
  /** The unit and all open ones that lie under it along either line, nearest first. */
  subtree(code: string): string[];
  /** Names from the root down to the unit along the administrative line, for display. */
  path(code: string): string[];
  /** Steps from the root along the administrative line; 0 for a root, -1 for an unknown code. */
  depth(code: string): number;
  /**
   * Units whose code or name holds every word of the text, letter case and diacritics aside. A whole code comes first, then the text as one
   * piece, then its words apart, then both with what is written short in full (`GD&ĐT`, `THCS`); within that, the order of the roster.
   * Closed units come last.
   */
  search(text: string): string[];
  /**
   * Whether the unit's kind is an office's: one that the words of unit-kinds.ts say is, or one that they do not know and that units of this
   * tree report to. So a school with a campus below it makes no office of all schools of its kind.
   */
  isOffice(code: string): boolean;
  /** Whom a campaign asks: open units of the kinds in the subtrees, in the order of the roster; no kinds: every kind that is not an office. */
  participants(audience: { subtrees: readonly string[]; kinds: readonly string[] }): string[];
}

const NONE = -1;
const foldKind = (kind: string): string => kind.toLowerCase();

/** Units by position; both lines as arrays of positions, the children behind offsets, so that a country takes a few megabytes. */
class IndexedUnitTree implements UnitTree {
  readonly #units: Unit[] = [];
  readonly #position = new Map<string, number>();
  readonly #parent: Int32Array;
  readonly #professional: Int32Array;
  /** The children of position p are `#children[#offset[p] .. #offset[p + 1])`. */
  readonly #offset: Int32Array;
  readonly #children: Int32Array;
  readonly #officeKinds = new Set<string>();
  #search: UnitSearch | undefined;

  constructor(
    units: Iterable<Unit>,
    readonly kinds: Kinds,
  ) {
    for (const unit of units) {
      const known = this.#position.get(unit.code);
      if (known === undefined) this.#position.set(unit.code, this.#units.push(unit) - 1);
      else this.#units[known] = unit;
    }
    this.#parent = this.#line((unit) => unit.parent);
    this.#professional = this.#line((unit) => unit.professionalParent);
    for (const [at, above] of this.#parent.entries())
      if (this.#professional[at] === above) this.#professional[at] = NONE;
    this.#offset = new Int32Array(this.size + 1);
    this.#children = this.#index();
    const sorts = new Map<string, ReturnType<Kinds['sortOf']>>();
    for (const [at, unit] of this.#units.entries()) {
      const kind = foldKind(unit.kind);
      if (!sorts.has(kind)) sorts.set(kind, kinds.sortOf(kind));
      const sort = sorts.get(kind);
      if (sort === 'office' || (sort === undefined && this.#below(at).length > 0)) this.#officeKinds.add(kind);
    }
  }

  get size(): number {
    return this.#units.length;
  }

  get(code: string): Unit | undefined {
    const at = this.#position.get(code);
    return at === undefined ? undefined : this.#units[at];
  }

  has(code: string): boolean {
    return this.#position.has(code);
  }

  isOpen(code: string): boolean {
    const unit = this.get(code);
    return unit !== undefined && unit.closedAt === undefined;
  }

  units(): Iterable<Unit> {
    return this.#units.values();
  }

  roots(): string[] {
    return this.#units.flatMap((unit, at) => (this.#above(at).length === 0 && this.#open(at) ? [unit.code] : []));
  }

  children(code: string): string[] {
    const at = this.#position.get(code);
    return at === undefined ? [] : this.#codes(this.#below(at));
  }

  isUnder(code: string, ancestor: string): boolean {
    const from = this.#position.get(code);
    const target = this.#position.get(ancestor);
    if (from === undefined || target === undefined) return false;
    return this.#walk(from, (at) => this.#above(at), target).includes(target);
  }

  ancestors(code: string): string[] {
    const from = this.#position.get(code);
    return from === undefined ? [] : this.#codes(this.#walk(from, (at) => this.#above(at)).slice(1));
  }

  subtree(code: string): string[] {
    const from = this.#position.get(code);
    return from === undefined ? [] : this.#codes(this.#walkWide(from, new Set()));
  }

  path(code: string): string[] {
    return this.#chain(code).flatMap((at) => this.#units[at]?.name ?? []);
  }

  depth(code: string): number {
    return this.#chain(code).length - 1;
  }

  search(text: string): string[] {
    this.#search ??= createUnitSearch(this.#units);
    return this.#search(text);
  }

  isOffice(code: string): boolean {
    const unit = this.get(code);
    return unit !== undefined && this.#officeKinds.has(foldKind(unit.kind));
  }

  participants(audience: { subtrees: readonly string[]; kinds: readonly string[] }): string[] {
    const inside = new Set<number>();
    for (const code of audience.subtrees) {
      const from = this.#position.get(code);
      if (from !== undefined) this.#walkWide(from, inside);
    }
    const kinds = new Set(audience.kinds.map(foldKind));
    const asked = (kind: string): boolean => (kinds.size === 0 ? !this.#officeKinds.has(kind) : kinds.has(kind));
    return this.#units.flatMap((unit, at) =>
      inside.has(at) && this.#open(at) && asked(foldKind(unit.kind)) ? [unit.code] : [],
    );
  }

  #line(parentOf: (unit: Unit) => string | undefined): Int32Array {
    return Int32Array.from(this.#units, (unit) => this.#position.get(parentOf(unit) ?? '') ?? NONE);
  }

  /** Fills `#offset` and gives the open children, by counting sort: two passes, no list per unit. */
  #index(): Int32Array {
    const next = new Int32Array(this.size + 1);
    for (let at = 0; at < this.size; at += 1) {
      if (this.#open(at)) for (const above of this.#above(at)) next[above + 1] = (next[above + 1] ?? 0) + 1;
    }
    for (let at = 0; at < this.size; at += 1) next[at + 1] = (next[at + 1] ?? 0) + (next[at] ?? 0);
    this.#offset.set(next);
    const children = new Int32Array(next[this.size] ?? 0);
    for (let at = 0; at < this.size; at += 1) {
      if (!this.#open(at)) continue;
      for (const above of this.#above(at)) {
        const slot = next[above] ?? 0;
        children[slot] = at;
        next[above] = slot + 1;
      }
    }
    return children;
  }

  #open(at: number): boolean {
    return this.#units[at]?.closedAt === undefined;
  }

  #above(at: number): number[] {
    return [this.#parent[at] ?? NONE, this.#professional[at] ?? NONE].filter((above) => above !== NONE);
  }

  #below(at: number): Int32Array {
    return this.#children.subarray(this.#offset[at], this.#offset[at + 1]);
  }

  /** Breadth first over the few units above one; a linear look-up is faster than a set there. Stops early when `until` is met. */
  #walk(from: number, next: (at: number) => Iterable<number>, until = NONE): number[] {
    const seen = [from];
    for (const at of seen) {
      if (at === until) break;
      for (const step of next(at)) if (!seen.includes(step)) seen.push(step);
    }
    return seen;
  }

  /** Breadth first over what lies below, which may be the whole country; skips and extends `seen`. */
  #walkWide(from: number, seen: Set<number>): number[] {
    if (seen.has(from)) return [];
    seen.add(from);
    const order = [from];
    for (const at of order) {
      for (const step of this.#below(at)) {
        if (seen.has(step)) continue;
        seen.add(step);
        order.push(step);
      }
    }
    return order;
  }

  /** Positions from the root to the unit along the administrative line; the professional one serves where there is no other. */
  #chain(code: string): number[] {
    const from = this.#position.get(code);
    return from === undefined ? [] : this.#walk(from, (at) => this.#above(at).slice(0, 1)).reverse();
  }

  #codes(positions: Iterable<number>): string[] {
    return Array.from(positions, (at) => this.#units[at]?.code ?? '');
  }
}

/** Builds the tree. Units may come in any order; a parent that is not among them counts as none; cycles are walked once, not for ever. */
export const createUnitTree = (units: Iterable<Unit>, kinds: Kinds = COMMON_KINDS): UnitTree =>
  new IndexedUnitTree(units, kinds);
