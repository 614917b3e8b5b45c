//! All that is seen, weighed together: how much somebody would earn who had learned from other items of the
//! bank by what keys can be told.
//!
//! Items are divided into five folds, and what is learned from four is tried on the fifth. A template with
//! all its draws is in one fold: otherwise one draw would betray the next.

use super::{
    features::{self, OF_CHOICE, OF_NUMBER, OF_OFFER},
    logit::{Setting, dot, fit},
    looks::Scene,
    tried::Tried,
    ways::{Pairs, assigned, blind, taken},
};
use crate::{
    content::Content,
    dice::seed_of,
    flaw::Flaw,
    kinds::{Asked, mean},
    sight::Sent,
};

const FOLDS: usize = 5;
/// What is learned of options, of lines and of offers has little to do with one another.
const SHAPES: [usize; 5] = [OF_CHOICE, OF_CHOICE, OF_CHOICE, OF_OFFER, OF_NUMBER];

/// An item with some of its draws.
pub(super) struct Case<'a> {
    pub content: &'a Content,
    pub asked: Asked,
    pub tried: &'a [Tried],
}

/// Returns what is earned of each item, as a share of its points.
pub(super) fn shares(cases: &[Case]) -> Result<Vec<f64>, Flaw> {
    let settings: Vec<_> = cases.iter().map(settings).collect();
    let mut shares = vec![0.0; cases.len()];
    for fold in 0..FOLDS {
        let weights = learned(cases, &settings, fold);
        for (case, share) in cases.iter().zip(&mut shares) {
            if fold_of(case) == fold {
                *share = tried_on(case, &weights)?;
            }
        }
    }
    Ok(shares)
}

fn fold_of(case: &Case) -> usize {
    usize::from(seed_of(&case.content.id)[0]) % FOLDS
}

const fn shape(asked: Asked) -> Option<usize> {
    match asked {
        Asked::One => Some(0),
        Asked::Several(_) => Some(1),
        Asked::Order => Some(2),
        Asked::Each { .. } => Some(3),
        Asked::Number => Some(4),
        Asked::Words | Asked::Steps => None,
    }
}

/// Returns the weights for each shape, learned from all folds but one.
fn learned(cases: &[Case], settings: &[Vec<Setting>], but: usize) -> Vec<Vec<f64>> {
    let of_shape = |(number, features): (usize, &usize)| {
        let known = cases.iter().zip(settings);
        let known =
            known.filter(|(case, _)| fold_of(case) != but && shape(case.asked) == Some(number));
        fit(&known.flat_map(|(_, settings)| settings).collect::<Vec<_>>(), *features)
    };
    SHAPES.iter().enumerate().map(of_shape).collect()
}

/// Returns what there is to learn from a case. Each case counts once, however many draws and keys it has.
fn settings(case: &Case) -> Vec<Setting> {
    let mut settings: Vec<_> = case.tried.iter().flat_map(|tried| of_draw(case, tried)).collect();
    let weight = 1.0 / settings.len().max(1) as f64;
    settings.iter_mut().for_each(|setting| setting.weight = weight);
    settings
}

fn of_draw(case: &Case, tried: &Tried) -> Vec<Setting> {
    match case.asked {
        Asked::One | Asked::Several(_) => of_options(tried),
        Asked::Order => of_lines(tried),
        Asked::Each { .. } => of_rows(tried),
        Asked::Number => of_number(case, tried),
        // Gaps and steps are tried by what is learned of options and rows, and teach nothing.
        Asked::Words | Asked::Steps => vec![],
    }
}

/// Each key against the options that are none.
fn of_options(tried: &Tried) -> Vec<Setting> {
    let features = features::choices(&tried.scene);
    let is_key = |place: &usize| {
        let key = &tried.scene.choice_keys[*place];
        tried.key_pairs.iter().any(|(_, value)| value == key)
    };
    let (keys, wrong): (Vec<_>, Vec<_>) = (0..features.len()).partition(is_key);
    let against = |key: usize| {
        let all = [key].into_iter().chain(wrong.iter().copied());
        Setting { features: all.map(|at| features[at].clone()).collect(), right: 0, weight: 1.0 }
    };
    keys.into_iter().map(against).collect()
}

/// Each line against those that come after it.
fn of_lines(tried: &Tried) -> Vec<Setting> {
    let features = features::choices(&tried.scene);
    let place = |key: &String| {
        let pair = tried.key_pairs.iter().find(|(name, _)| name == key);
        pair.and_then(|(_, place)| place.parse::<usize>().ok()).unwrap_or_default()
    };
    let mut order: Vec<_> = (0..features.len()).collect();
    order.sort_by_key(|line| place(&tried.scene.choice_keys[*line]));
    let against = |first: usize| {
        let rest = order[first..].iter().map(|line| features[*line].clone());
        Setting { features: rest.collect(), right: 0, weight: 1.0 }
    };
    (0..order.len().saturating_sub(1)).map(against).collect()
}

/// For each row its offer against the others.
fn of_rows(tried: &Tried) -> Vec<Setting> {
    let scene = &tried.scene;
    let rows = scene.choices.iter().zip(&scene.choice_keys);
    let setting = |(row, key)| {
        let (_, value) = tried.key_pairs.iter().find(|(name, _)| name == key)?;
        let right = scene.offer_keys.iter().position(|offer| offer == value)?;
        Some(Setting { features: features::offers(scene, row), right, weight: 1.0 })
    };
    rows.filter_map(setting).collect()
}

/// The number that is right, if it can be made of those in the stem, against the others that can.
fn of_number(case: &Case, tried: &Tried) -> Vec<Setting> {
    let made = features::made(&tried.scene);
    let is_right = |value: &rust_decimal::Decimal| {
        let pairs = vec![("answer".to_owned(), value.to_string())];
        let response = tried.read(case.content, &pairs);
        let mark = response.map(|response| case.content.answer.mark(&tried.drawn, &response));
        mark.is_some_and(|mark| mark.is_ok_and(|mark| mark.is_whole()))
    };
    let right = made.iter().position(|(value, _)| is_right(value));
    let features = made.into_iter().map(|(_, row)| row).collect();
    right.map(|right| Setting { features, right, weight: 1.0 }).into_iter().collect()
}

/// Returns what the weights earn of a case. Where there is nothing to weigh, it is what chance does.
fn tried_on(case: &Case, weights: &[Vec<f64>]) -> Result<f64, Flaw> {
    let mut shares = vec![];
    for tried in case.tried {
        let Some(pairs) = answer(case.asked, &tried.scene, weights) else {
            shares.push(case.content.answer.chance());
            continue;
        };
        shares.push(match tried.read(case.content, &pairs) {
            Some(response) => case.content.answer.mark(&tried.drawn, &response)?.share(),
            None => 0.0,
        });
    }
    Ok(mean(shares.into_iter()))
}

fn answer(asked: Asked, scene: &Scene, all: &[Vec<f64>]) -> Option<Pairs> {
    if asked == Asked::Steps {
        let step = |(asked, step, sent): &(Asked, Scene, Sent)| {
            let own = answer(*asked, step, all).unwrap_or_else(|| blind(*asked, step));
            sent.outward(own)
        };
        return Some(scene.steps.iter().flat_map(step).collect());
    }
    let weights = &*all[shape(asked)?];
    let weigh = |rows: Vec<Vec<f64>>| rows.iter().map(|row| dot(row, weights)).collect::<Vec<_>>();
    match asked {
        Asked::One | Asked::Several(_) | Asked::Order => {
            Some(taken(asked, scene, &weigh(features::choices(scene))))
        }
        Asked::Each { once } => {
            let table = scene.choices.iter().map(|row| weigh(features::offers(scene, row)));
            Some(assigned(scene, once, &table.collect::<Vec<_>>()))
        }
        Asked::Number => {
            let made = features::made(scene).into_iter();
            let best =
                made.max_by(|one, two| dot(&one.1, weights).total_cmp(&dot(&two.1, weights)));
            best.map(|(value, _)| vec![("answer".to_owned(), value.to_string())])
        }
        Asked::Words | Asked::Steps => None,
    }
}
