//! Draws a form in which each item is with its chance, and which is nearly as long, as hard, as heavy and
//! as much use to a cheat as forms are on average.
//!
//! This is the cube method of balanced sampling (Deville and Tillé, *Efficient balanced sampling: the cube
//! method*, Biometrika 91, 2004), by exchanges within skills. Every item begins with its chance, and ends as
//! 1, in the form, or 0, not in it. In each step a few skills each move something from one item to another,
//! by so much that neither the words nor the points, the gain or the level of the form change. Such a move has a
//! direction and its contrary; each goes until an item is at 0 or 1. Which of them is taken is thrown so that
//! on average nothing moves: so an item's chance stays what it was given. When fewer skills are open than
//! it takes, what matters least is kept to no longer.

use super::Places;
use crate::{dice::Dice, item::Item};

/// What is kept the same, and what matters most first: of an item, and of the part of it that a cheat gains.
const KEPT: [fn(&Item, f64) -> f64; 4] = [
    |item, _| item.weight().words as f64,
    |item, _| item.weight().points,
    |item, gain| item.weight().points * gain,
    |item, _| item.level.difficulty(),
];
/// So near to 0 or 1 a chance is there.
const NEAR: f64 = 1e-7;

/// Two items of one skill: what the first gets, the second loses.
#[derive(Clone, Copy)]
struct Pair {
    skill: usize,
    one: usize,
    two: usize,
}

pub(super) fn drawn<'a>(skills: &[Places<'a>], dice: &mut Dice) -> Vec<&'a Item> {
    let mut chances: Vec<_> = skills.iter().map(|skill| skill.chances.clone()).collect();
    let orders: Vec<_> = skills.iter().map(|skill| dice.shuffled(skill.items.len())).collect();
    loop {
        let pairs = pairs(&chances, &orders, dice);
        if pairs.is_empty() {
            break;
        }
        exchange(skills, &mut chances, &pairs, dice);
    }
    let form = skills.iter().zip(&chances).flat_map(|(skill, chances)| {
        let asked = skill.items.iter().zip(chances).filter(|(_, chance)| **chance > 0.5);
        asked.map(|(item, _)| *item)
    });
    form.collect()
}

/// Returns as many pairs of open items as it takes to keep everything, or as there are.
fn pairs(chances: &[Vec<f64>], orders: &[Vec<usize>], dice: &mut Dice) -> Vec<Pair> {
    let pair = |skill: usize| {
        let chances = chances.get(skill)?;
        let is_open = |at: &&usize| chances.get(**at).is_some_and(|it| *it > 0.0 && *it < 1.0);
        let mut open = orders.get(skill)?.iter().filter(is_open);
        Some(Pair { skill, one: *open.next()?, two: *open.next()? })
    };
    let count = chances.len();
    let first = usize::try_from(dice.below(count as u64)).unwrap_or_default();
    let around = (0..count).map(|at| (first + at) % count);
    around.filter_map(pair).take(KEPT.len() + 1).collect()
}

fn exchange(skills: &[Places], chances: &mut [Vec<f64>], pairs: &[Pair], dice: &mut Dice) {
    let kept = KEPT.iter().take(pairs.len() - 1).map(|of| {
        let of = |skill: usize, at: usize| {
            let skill = skills.get(skill)?;
            Some(of(skill.items.get(at)?, *skill.gains.get(at)?))
        };
        let change = |pair: &Pair| {
            let (one, two) = (of(pair.skill, pair.one), of(pair.skill, pair.two));
            one.unwrap_or_default() - two.unwrap_or_default()
        };
        pairs.iter().map(change).collect()
    });
    let moves = moves(kept.collect(), pairs.len());
    let chance_of = |pair: &Pair, is_one: bool| -> f64 {
        let at = if is_one { pair.one } else { pair.two };
        chances.get(pair.skill).and_then(|all| all.get(at)).copied().unwrap_or_default()
    };
    // How far one can go there and back.
    let (mut there, mut back) = (f64::MAX, f64::MAX);
    for (pair, by) in pairs.iter().zip(&moves).filter(|(_, by)| **by != 0.0) {
        let (one, two) = (chance_of(pair, true), chance_of(pair, false));
        let (up, down) = ((1.0 - one).min(two) / by.abs(), one.min(1.0 - two) / by.abs());
        let (ahead, behind) = if *by > 0.0 { (up, down) } else { (down, up) };
        (there, back) = (there.min(ahead), back.min(behind));
    }
    let thrown = dice.below(1 << 53) as f64 / (1_u64 << 53) as f64;
    let step = if thrown * (there + back) < back { there } else { -back };
    for (pair, by) in pairs.iter().zip(&moves) {
        let Some(all) = chances.get_mut(pair.skill) else { continue };
        for (at, by) in [(pair.one, step * by), (pair.two, -step * by)] {
            if let Some(chance) = all.get_mut(at) {
                *chance = settled(*chance + by);
            }
        }
    }
}

fn settled(chance: f64) -> f64 {
    match chance {
        low if low < NEAR => 0.0,
        high if high > 1.0 - NEAR => 1.0,
        open => open,
    }
}

/// Returns moves, not all of them 0, by which nothing changes that is kept: `rows` are fewer than `count`.
/// Gauss and Jordan.
fn moves(mut rows: Vec<Vec<f64>>, count: usize) -> Vec<f64> {
    let mut pivots = vec![];
    for column in 0..count {
        let done = pivots.len();
        let size = |row: &[f64]| row.get(column).copied().unwrap_or_default();
        let largest = (done..rows.len())
            .max_by(|one, two| size(&rows[*one]).abs().total_cmp(&size(&rows[*two]).abs()));
        let Some(largest) = largest.filter(|row| size(&rows[*row]).abs() > NEAR) else { continue };
        rows.swap(done, largest);
        let by = size(&rows[done]);
        let pivot: Vec<f64> = rows[done].iter().map(|one| one / by).collect();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != done) {
            let by = row.get(column).copied().unwrap_or_default();
            row.iter_mut().zip(&pivot).for_each(|(one, other)| *one -= by * other);
        }
        rows[done] = pivot;
        pivots.push(column);
    }
    let free = (0..count).find(|column| !pivots.contains(column)).unwrap_or_default();
    let mut moves = vec![0.0; count];
    moves[free] = 1.0;
    for (row, column) in rows.iter().zip(&pivots) {
        moves[*column] = -row.get(free).copied().unwrap_or_default();
    }
    moves
}
