import { type TextRef, text } from '../flows/view.js';
import type { Turn } from './turn.js';

/** What somebody is told who holds no post: how to get one. */
export const outsideText = ({ member }: Pick<Turn, 'member'>): TextRef =>
  text(member === undefined ? 'stranger' : 'no-post');
