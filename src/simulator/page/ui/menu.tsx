import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.js';

interface MenuProps {
  label: string;
  icon: Parameters<typeof Icon>[0]['name'];
  children: ComponentChildren;
  class?: string;
}

/** A button that opens a small list of others; any press, Escape, or looking elsewhere closes it. */
export function Menu({ label, icon, children, class: extra = '' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event) => {
      const inside = event.target instanceof Node && root.current?.contains(event.target) === true;
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', leave);
    };
  }, [open]);
  return (
    <div ref={root} class={`menu ${extra}`}>
      <button
        type="button"
        class="quiet"
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: closes after its buttons were pressed, which are the controls
        // biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a button is a click
        <div class="menu-list" onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
