/**
 * Opening hours as pure functions of a moment. A span is `["mon", "08:00", "02:00"]`: an end at or
 * before the start lies on the next day. All reckoning is done on the clock of the line's own zone,
 * so the days on which clocks change need no rule of their own.
 */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY = 1440;
const WEEK = 7 * DAY;

/** Minutes since Monday 00:00 on the clock of `zone`. Throws when the phone does not know the zone. */
export function minuteOfWeek(zone, moment) {
  const format = new Intl.DateTimeFormat("en-u-nu-latn", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = {};
  format.formatToParts(moment).forEach(({ type, value }) => (parts[type] = value));
  return startOf(parts.weekday.toLowerCase(), `${parts.hour}:${parts.minute}`);
}

function startOf(day, time) {
  const [hours, minutes] = time.split(":");
  return DAYS.indexOf(day) * DAY + hours * 60 + Number(minutes);
}

/** `{open, opens}`: whether a line is open, and the minute of the week at which it next opens. */
export function openingState(spans, zone, moment) {
  const now = minuteOfWeek(zone, moment);
  const since = (start) => (now - start + WEEK) % WEEK;
  const lengthOf = (day, from, to) => (startOf(day, to) - startOf(day, from) + DAY) % DAY || DAY;
  const open = spans.some(([day, from, to]) => since(startOf(day, from)) < lengthOf(day, from, to));
  const starts = spans.map(([day, from]) => startOf(day, from));
  // The longest time since a line last opened is the shortest time until it opens again.
  const opens = starts.sort((one, other) => since(other) - since(one))[0];
  return { open, opens };
}

/** "Monday 08:00" in a language; any Monday will do, since the minute already is the zone's own. */
export function nameOpening(minute, language) {
  const monday = Date.UTC(2024, 0, 1);
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    timeZone: "UTC",
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  return format.format(monday + minute * 60000);
}
