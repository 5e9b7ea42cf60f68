/** A press that moves less than this is a click. CSS pixels. */
const LEAST_DRAG = 4;
/** An arrow key moves by this much, with Shift by ten times as much. CSS pixels. */
const KEY_STEP = 8;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export type DragPort = {
  /** By how much it was moved since last told. */
  onMoved(x: number, y: number): void;
};

/** Lets a frame be dragged by its head, and moved with the arrow keys by its button for that. */
export function letDrag(frame: HTMLElement, port: DragPort): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let isDragging = false;

  frame.addEventListener('pointerdown', (event) => {
    const at = event.target instanceof Element ? event.target : null;
    const isHandle = at?.closest('.head') !== null && (at?.closest('button') ?? null) === null;
    if (event.isTrusted && event.button === 0 && isHandle && event.pointerType !== 'touch') from = { x: event.clientX, y: event.clientY };
  });
  frame.addEventListener('pointermove', (event) => {
    if (from === null) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!isDragging && Math.hypot(x, y) < LEAST_DRAG) return;
    if (!isDragging) frame.setPointerCapture(event.pointerId);
    isDragging = true;
    from = { x: event.clientX, y: event.clientY };
    port.onMoved(x, y);
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    frame.addEventListener(type, () => {
      from = null;
      isDragging = false;
    });
  }
  frame.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    const isMover = event.target instanceof Element && event.target.closest('.move') !== null;
    if (!event.isTrusted || arrow === undefined || !isMover) return;
    event.preventDefault();
    const step = event.shiftKey ? 10 * KEY_STEP : KEY_STEP;
    port.onMoved(arrow[0] * step, arrow[1] * step);
  });
}
