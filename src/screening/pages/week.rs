//! The posted hours as boxes to tick: each day's morning and afternoon.

use dialogue::{DAYS, Value, Week};
use serde::Serialize;

use crate::screening::screening::Talk;

/// Noon, in half hours.
const NOON: u32 = 24;

#[derive(Serialize)]
pub struct Day {
    /// 0 is Monday.
    day: usize,
    boxes: Vec<Stretch>,
}

#[derive(Serialize)]
struct Stretch {
    /// The day and from when to when in half hours, as it is sent.
    value: String,
    from: String,
    to: String,
    is_ticked: bool,
}

/// Returns the days of the posting's week. What was understood before is ticked, else everything.
pub fn days(talk: &Talk) -> Vec<Day> {
    let Some(posted) = talk.facts.hours else { return vec![] };
    let can = before(talk).unwrap_or(posted);
    let day = |day| {
        let parts = posted.stretches(day).into_iter().flat_map(|part| {
            let halves = [part.start..part.end.min(NOON), part.start.max(NOON)..part.end];
            halves.into_iter().filter(|half| half.start < half.end)
        });
        let boxes = parts.map(|half| Stretch {
            value: format!("{day}-{}-{}", half.start, half.end),
            from: clock(half.start),
            to: clock(half.end),
            is_ticked: can.covers(Week::of([day], half)),
        });
        Day { day, boxes: boxes.collect() }
    };
    (0..DAYS).map(day).filter(|day| !day.boxes.is_empty()).collect()
}

/// Returns an example for the samples of pages.
pub fn sample() -> Vec<Day> {
    let day = |day: usize| Day {
        day,
        boxes: vec![Stretch {
            value: format!("{day}-16-24"),
            from: clock(16),
            to: clock(24),
            is_ticked: day != 3,
        }],
    };
    (0..DAYS).map(day).collect()
}

fn before(talk: &Talk) -> Option<Week> {
    let mut values = talk.state.kept.values().filter_map(|kept| kept.value.as_ref());
    values.find_map(|value| match value {
        Value::Hours(hours) => Some(hours.week),
        _ => None,
    })
}

/// `8`, `12`, `3:30`: which half of the day it is can be seen from the column.
fn clock(half: u32) -> String {
    let hour = match half / 2 % 12 {
        0 => 12,
        hour => hour,
    };
    if half.is_multiple_of(2) { hour.to_string() } else { format!("{hour}:30") }
}
