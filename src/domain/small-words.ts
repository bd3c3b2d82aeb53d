import { fold } from './text.js';

const matches = (words: string, pattern: RegExp): boolean => pattern.test(fold(words).trim());

const GOING_ON = /^((lam|viet|nhap) )?tiep( tuc)?( di| nhe)?( a)?[.! ]*$|^(continue|go on|resume)[.! ]*$/;

/** Whether a person says in words that they want to go on with what was left. */
export const meansGoingOn = (words: string): boolean => matches(words, GOING_ON);

const THANKS =
  /^(da |vang |ok |toi )*(xin |rat |chan thanh )*cam on( [\p{L} ]{1,24})?[.! ]*$|^(many )?(thanks|thank you)[.! ]*$/u;

/** Whether a person only thanks. */
export const meansThanks = (words: string): boolean => matches(words, THANKS);

const SHORT_ANSWER =
  /^(da|vang|da vang|u|uh|ok|oke|okie|okay|co|duoc|duoc roi|dong y|khong|khong dong y|dung|dung roi|ro|da ro|ro roi|da hieu|hieu roi|yes|no)( (nhe|a|em|anh|chi))*[.! ]*$/;

/** Whether a person only says yes or no, or that it is all right. */
export const meansShortAnswer = (words: string): boolean => matches(words, SHORT_ANSWER);

const AS_BEFORE =
  /^(van |cung |lam )*(nhu|giong|giong nhu|y nhu) (cua )?(bao cao )?((tuan|ky|ki|thang|quy|lan|hom|dot) )?(truoc|roi|vua roi|cu|truoc do)( day)?( a)?[.! ]*$|^(the )?same as (last (week|month|quarter|time|period)|before)[.! ]*$/;

/** Whether a person only refers to what they wrote before: `như tuần trước`. */
export const meansAsBefore = (words: string): boolean => matches(words, AS_BEFORE);

const YES = /^(?:da|vang|u|uh|ok|oke|okie|co|duoc|dung|dong y|yes)(?: (?:da|vang|dung|duoc|dong y|roi|nhe|a))*[.! ]*$/;

/** Whether a person only says yes. */
export const meansYes = (words: string): boolean => matches(words, YES);

const SELF =
  /^(la )?(chinh |ban than )?(toi|em|ban than|ca nhan toi)( (tu )?(phu trach|lam|chiu trach nhiem))?( a)?[.! ]*$|^(me|myself)[.! ]*$/;

/** Whether a person names themselves: `chính tôi`. `mình` is not among the words, as `Minh` is a name. */
export const meansSelf = (words: string): boolean => matches(words, SELF);
