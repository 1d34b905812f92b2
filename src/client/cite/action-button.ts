/** How long a button says what came of a click. */
const noticeTime = 2500;

/** A button whose label says for a moment what came of it, to screen readers too. */
export function actionButton(label: string, act: () => Promise<string> | string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.ariaLive = 'polite';
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    clearTimeout(timer);
    button.textContent = await Promise.resolve(act()).catch(() => 'That did not work');
    timer = setTimeout(() => {
      button.textContent = label;
    }, noticeTime);
  });
  return button;
}
