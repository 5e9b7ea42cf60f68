import { faultOf, type Fault } from './fault.ts';
import { say } from './words.ts';

/** A fault in words. */
export function sayFault(fault: Fault): string {
  return typeof fault === 'string' ? fault : say(fault.message, ...fault.values);
}

/** A sentence for people about anything thrown while something was stored or built. */
export function sentenceFor(error: unknown): string {
  return sayFault(faultOf(error));
}
