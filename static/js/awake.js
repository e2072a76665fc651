/** Keeps the screen on while somebody needs both hands, where the phone allows it. */

const users = new Set();
let lock;

export function stayAwake(user) {
  users.add(user);
  request();
}

export function letSleep(user) {
  users.delete(user);
  if (!users.size) lock?.release();
}

async function request() {
  // A phone that is low on battery may refuse; the clock is right all the same.
  lock = await navigator.wakeLock?.request("screen").catch(() => null);
  if (!users.size) lock?.release();
}

// The lock is lost whenever the page is out of sight.
document.addEventListener("visibilitychange", () => users.size && !document.hidden && request());
