import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sidePanelOpener } from '../../lib/platform/side-panel.ts';

const fake = vi.hoisted((): { browser: Record<string, unknown> } => ({ browser: {} }));
vi.mock('wxt/browser', () => fake);

beforeEach(() => {
  for (const key of Object.keys(fake.browser)) delete fake.browser[key];
});

describe('the side panel', () => {
  test('of Chromium opens in its window', async () => {
    const open = vi.fn(async () => {});
    fake.browser['sidePanel'] = { open };
    await sidePanelOpener()?.(7);
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
  });

  test('of Firefox is the sidebar', async () => {
    const open = vi.fn(async () => {});
    fake.browser['sidebarAction'] = { open };
    await sidePanelOpener()?.(7);
    expect(open).toHaveBeenCalledWith();
  });

  test('is none where the browser has none', () => expect(sidePanelOpener()).toBeNull());
});
