/** Our own pages dress like the system. Owns the following of its light or dark setting. */
export function dressLikeSystem(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const dress = () => document.documentElement.setAttribute('data-rl-theme', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', dress);
  dress();
}
