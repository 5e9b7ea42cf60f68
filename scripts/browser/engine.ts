import type { Page } from 'puppeteer-core';

/** What each browser does its own way. */
export type Engine = {
  /** Opens a page of the extension in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Runs a function in the page on the closed shadow root that stands there; null where there is none.
   * The function sees only its argument, and answers what survives JSON.
   */
  inClosedRoot<T>(page: Page, run: (root: ShadowRoot) => T): Promise<T | null>;
  /** Evaluates an expression in the browser's own window, with its keys and menus; `null`: no driver reaches there. */
  readonly inOwnWindow: ((expression: string) => Promise<unknown>) | null;
  /** Has the browser tell pages that the person prefers light or dark. */
  preferScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Stops the background as the browser does after 30 idle seconds. */
  stopBackground(): Promise<void>;
};
