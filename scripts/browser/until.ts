const LIMIT_MS = 20_000; // far beyond what any condition needs, also on a machine that does much else
const PAUSE_MS = 15;

/** Asks again and again until the answer passes; the last answer is part of the failure. */
export async function until<T>(what: string, ask: () => T | Promise<T>, passes: (answer: T) => boolean = Boolean): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (performance.now() > end) throw new Error(`Waited ${LIMIT_MS / 1000} s for ${what}. Last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
