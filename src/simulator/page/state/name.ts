import type { PersonView } from '../../control/wire.js';

/** A person's whole name, the family name first. */
export const nameOf = ({ firstName, lastName }: Pick<PersonView, 'firstName' | 'lastName'>): string =>
  [lastName, firstName].filter((part) => part !== undefined && part !== '').join(' ');
