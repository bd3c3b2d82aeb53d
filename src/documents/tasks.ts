import { inviteCards } from './invite-cards.js';
import { inviteXlsx } from './invite-sheet.js';
import { markRoster, readRosterFile } from './roster-document.js';
import { writeXlsx } from './xlsx.js';

/** What takes so long or so much memory that it has a thread of its own (in-thread.ts). What goes in and out is data: it is copied. */
export const TASKS = { readRosterFile, markRoster, inviteXlsx, inviteCards, writeXlsx };
export type Tasks = typeof TASKS;
