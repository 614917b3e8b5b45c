//! How an item is answered, to somebody who knows nothing of what it asks, and what such a person can
//! expect from it.

use std::ops::RangeInclusive;

/// The shape of an answer: what kinds and counts say of it, and no text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// One of the choices.
    One,
    /// Several of the choices. Who cannot tell them apart does best with so many.
    Several(usize),
    /// All choices, in an order.
    Order,
    /// An offer for each choice, the same one twice or not.
    Each { once: bool },
    /// A number.
    Number,
    /// Words in one or more fields.
    Words,
    /// Several things, one after the other, each in its own way.
    Steps,
}

/// How one of the things is answered that are asked one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Asks {
    pub asked: Asked,
    pub steps: Vec<Asks>,
}

/// Returns every choice of so many among `count`, as sets of bits.
fn sets(count: usize, sizes: &RangeInclusive<usize>) -> impl Iterator<Item = u32> {
    let end = 1_u32.checked_shl(u32::try_from(count).unwrap_or(31)).unwrap_or_default();
    let sizes = sizes.clone();
    (0..end).filter(move |set| sizes.contains(&(set.count_ones() as usize)))
}

/// Returns how many to choose among `count`, and the share of points to be expected from it, if every key
/// of a size in `sizes` is as likely as any other. `share` is what a choice earns beside a key.
pub(super) fn of_sets(
    count: usize,
    sizes: RangeInclusive<usize>,
    share: impl Fn(u32, u32) -> f64,
) -> (usize, f64) {
    let keys: Vec<_> = sets(count, &sizes).collect();
    let expected = |size: &usize| {
        // All choices of a size are alike to whoever sees no text.
        let chosen = (1_u32 << size) - 1;
        mean(keys.iter().map(|key| share(*key, chosen)))
    };
    let tried = (1..count.max(2)).map(|size| (size, expected(&size)));
    tried.max_by(|one, two| one.1.total_cmp(&two.1)).unwrap_or_default()
}

/// Returns every way to give each of `rows` one of `things`, no thing twice.
pub(super) fn placings(rows: usize, things: usize) -> Vec<Vec<usize>> {
    let longer = |placings: Vec<Vec<usize>>, _| {
        let each = placings.into_iter().flat_map(|placed: Vec<usize>| {
            let free: Vec<_> = (0..things).filter(|thing| !placed.contains(thing)).collect();
            free.into_iter().map(move |thing| [&placed[..], &[thing]].concat())
        });
        each.collect()
    };
    (0..rows).fold(vec![vec![]], longer)
}

/// Returns every way to give each of `rows` one of `things`, but not to all the same.
pub(super) fn verdicts(rows: usize, things: usize) -> Vec<Vec<usize>> {
    let longer = |given: Vec<Vec<usize>>, _| {
        let each = given.into_iter().flat_map(|given: Vec<usize>| {
            (0..things).map(move |thing| [&given[..], &[thing]].concat())
        });
        each.collect()
    };
    let all: Vec<Vec<usize>> = (0..rows).fold(vec![vec![]], longer);
    all.into_iter().filter(|given| given.iter().any(|one| Some(one) != given.first())).collect()
}

/// Returns the best share that can be expected when each of `verdicts` is as likely to be the key. Which
/// row gets what makes no difference, so only how often each is given is tried.
pub(super) fn of_verdicts(
    rows: usize,
    things: usize,
    share: impl Fn(&[usize], &[usize]) -> f64,
) -> f64 {
    let all = verdicts(rows, things);
    let sorted = all.iter().filter(|given| given.is_sorted());
    let expected = |given: &Vec<usize>| mean(all.iter().map(|key| share(key, given)));
    sorted.map(expected).fold(0.0, f64::max)
}

/// Returns the share that can be expected of choices of so many things each, one of them right, where one
/// wrong choice costs a half and more of them cost all. `blank` are other things that nobody can guess.
pub(super) fn of_picks(things: &[usize], blank: usize) -> f64 {
    let right = |count: &usize| 1.0 / (*count).max(1) as f64;
    let all: f64 = things.iter().map(right).product();
    let but_one = |one: &usize| all / right(one) * (1.0 - right(one));
    match blank {
        0 => all + things.iter().map(but_one).sum::<f64>() / 2.0,
        1 => all / 2.0,
        _ => 0.0,
    }
}

pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}
