const views = import.meta.glob<{ readonly mount: (root: HTMLElement) => void }>('./*/view.ts');

/** How far below the screen an explorable may be when its code is fetched. */
const nearby = '400px';

async function bringAlive(root: HTMLElement): Promise<void> {
  const load = views[`./${root.dataset['view']}/view.ts`];
  if (!load) throw new Error(`no explorable has the name “${root.dataset['view']}”`);
  const { mount } = await load();
  mount(root);
  root.dataset['ready'] = '';
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      // Without its code the picture stays, and the controls, which would do nothing, go.
      bringAlive(target).catch((error: unknown) => {
        target.dataset['still'] = '';
        console.error(error);
      });
    }
  },
  { rootMargin: nearby },
);
for (const root of document.querySelectorAll<HTMLElement>('[data-explorable]')) observer.observe(root);
