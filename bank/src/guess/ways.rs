//! The ways to guess, by name. A way scores choices and takes those with the highest scores, or, the other
//! way round, with the lowest.

use super::{
    formulas::{FORMULAS, Formula},
    looks::{Look, Scene, ranks},
    pattern::Pattern,
    values::found_value,
};
use crate::{kinds::Asked, sight::Sent};

/// Names and values of a form.
pub(super) type Pairs = Vec<(String, String)>;

pub(super) struct Way {
    rule: Rule,
    is_reversed: bool,
}

/// By what choices are taken.
#[derive(Clone, Copy)]
enum Rule {
    Text {
        names: [&'static str; 2],
        score: fn(&[Look], &Scene) -> Option<Vec<f64>>,
    },
    Formula(&'static Formula),
    /// What shares most words goes together.
    Together,
    /// What is most often the key elsewhere in the bank.
    Pattern,
    /// Numbers are typed as they are shown, field by field: those of one line, or all in their order.
    Typed {
        names: [&'static str; 2],
        row: fn(&[Vec<String>]) -> Vec<String>,
    },
    All,
}

const TYPED: [Rule; 4] = [
    Rule::Typed {
        names: ["the first line with as many numbers", "the last line with as many numbers"],
        row: |rows| rows.first().cloned().unwrap_or_default(),
    },
    Rule::Typed {
        names: ["the second line with as many numbers", "the second last line"],
        row: |rows| rows.get(1).cloned().unwrap_or_default(),
    },
    Rule::Typed {
        names: ["a line in the middle", "the same from below"],
        row: |rows| rows.get(rows.len() / 2).cloned().unwrap_or_default(),
    },
    Rule::Typed {
        names: ["all numbers in their order", "all numbers from the end"],
        row: <[Vec<String>]>::concat,
    },
];

const TEXTS: [Rule; 11] = [
    Rule::Text {
        names: ["longest", "shortest"],
        score: |looks, _| each(looks, |look| look.letters),
    },
    Rule::Text {
        names: ["a reason word", "no reason word"],
        score: |looks, _| each(looks, |look| look.reasons),
    },
    Rule::Text {
        names: ["most hedged", "least hedged"],
        score: |looks, _| each(looks, |look| look.hedges),
    },
    Rule::Text {
        names: ["absolute words", "no absolute word"],
        score: |looks, _| each(looks, |look| look.absolutes),
    },
    Rule::Text {
        names: ["most careful", "least careful"],
        score: |looks, _| each(looks, |look| look.careful),
    },
    Rule::Text {
        names: ["most words of the stem", "fewest words of the stem"],
        score: |looks, scene| each(looks, |look| look.shared(&scene.stem)),
    },
    Rule::Text {
        names: ["most like the others", "least like the others"],
        score: |looks, _| each(looks, |look| looks.iter().map(|other| look.shared(other)).sum()),
    },
    Rule::Text {
        names: ["backwards", "as given"],
        score: |looks, _| Some((0..looks.len()).map(|place| place as f64).collect()),
    },
    Rule::Text {
        names: ["largest or latest", "smallest or earliest"],
        score: |looks, _| ranks(looks),
    },
    Rule::Text { names: ["second largest", "second smallest"], score: second },
    Rule::Text { names: ["outermost", "middle"], score: |looks, _| from_the_middle(looks) },
];

fn each(looks: &[Look], score: impl Fn(&Look) -> f64) -> Option<Vec<f64>> {
    Some(looks.iter().map(score).collect())
}

/// The second largest scores highest and the second smallest lowest.
fn second(looks: &[Look], _: &Scene) -> Option<Vec<f64>> {
    let last = looks.len().checked_sub(1).filter(|last| *last >= 2)? as f64;
    let score = |rank: f64| f64::from(rank == last - 1.0) - f64::from(rank == 1.0);
    let is_one = last == 2.0;
    Some(ranks(looks)?.into_iter().map(|rank| if is_one { 0.0 } else { score(rank) }).collect())
}

fn from_the_middle(looks: &[Look]) -> Option<Vec<f64>> {
    let middle = looks.len().checked_sub(1)? as f64 / 2.0;
    Some(ranks(looks)?.into_iter().map(|rank| (rank - middle).abs()).collect())
}

/// Returns every way, each rule in both directions.
pub(super) fn ways() -> Vec<Way> {
    let formulas = FORMULAS.iter().map(Rule::Formula);
    let others = [Rule::Together, Rule::Pattern, Rule::All];
    let rules = TEXTS.into_iter().chain(formulas).chain(TYPED).chain(others);
    let both = |rule| [false, true].map(|is_reversed| Way { rule, is_reversed });
    rules.flat_map(both).collect()
}

impl Way {
    pub fn name(&self) -> String {
        match (&self.rule, self.is_reversed) {
            (Rule::Text { names, .. }, reversed) => names[usize::from(reversed)].to_owned(),
            (Rule::Formula(formula), false) => formula.name.to_owned(),
            (Rule::Formula(formula), true) => format!("not {}", formula.name),
            (Rule::Typed { names, .. }, reversed) => names[usize::from(reversed)].to_owned(),
            (Rule::Together, false) => "shared words go together".to_owned(),
            (Rule::Together, true) => "shared words do not go together".to_owned(),
            (Rule::Pattern, false) => "where keys mostly are".to_owned(),
            (Rule::Pattern, true) => "where keys mostly are not".to_owned(),
            (Rule::All, false) => "all of them".to_owned(),
            (Rule::All, true) => "none of them".to_owned(),
        }
    }

    /// Returns the answer, or nothing if the way has nothing to say about what is seen.
    pub fn answer(&self, asked: Asked, scene: &Scene, pattern: &Pattern) -> Option<Pairs> {
        match (&self.rule, asked) {
            (Rule::Typed { row, .. }, Asked::Words) => self.typed(*row, scene),
            (Rule::Formula(formula), Asked::Words) if !self.is_reversed => {
                let value = formula.value(&scene.numbers)?;
                let shown = scene.shown.iter().flatten();
                let shown =
                    shown.filter(|word| found_value(word).map(|it| it.normalize()) == Some(value));
                let value = shown
                    .map(String::as_str)
                    .next()
                    .map_or_else(|| value.to_string(), str::to_owned);
                Some(scene.choice_keys.iter().map(|key| (key.clone(), value.clone())).collect())
            }
            (_, Asked::Words) => None,
            (_, Asked::Steps) => self.steps(scene, pattern),
            (Rule::All, _) => self.all(asked, scene),
            (Rule::Formula(formula), Asked::Number) if !self.is_reversed => {
                let value = formula.value(&scene.numbers)?;
                Some(vec![("answer".to_owned(), value.to_string())])
            }
            (_, Asked::Number) => None,
            (Rule::Together, Asked::Each { once }) => {
                let score = |row: &Look, offer: &Look| self.signed(row.shared(offer));
                matched(scene, once, score)
            }
            (Rule::Together, _) => None,
            (_, Asked::Each { once }) => {
                let rows = self.scores(&scene.choices, scene, pattern)?;
                let offers = self.scores(&scene.offers, scene, pattern);
                Some(ranked(scene, once, &rows, offers.as_deref()))
            }
            _ => {
                let scores = self.scores(&scene.choices, scene, pattern)?;
                Some(taken(asked, scene, &scores))
            }
        }
    }

    /// Answers each step for itself. Where it has nothing to say of one, it answers blindly there.
    fn steps(&self, scene: &Scene, pattern: &Pattern) -> Option<Pairs> {
        let own = |(asked, step, _): &(Asked, Scene, Sent)| self.answer(*asked, step, pattern);
        let answers: Vec<_> = scene.steps.iter().map(own).collect();
        answers.iter().any(Option::is_some).then(|| {
            let all = scene.steps.iter().zip(answers).flat_map(|((asked, step, sent), answer)| {
                sent.outward(answer.unwrap_or_else(|| blind(*asked, step)))
            });
            all.collect()
        })
    }

    /// Types what is shown: into each field, or where there is none into the one input.
    fn typed(&self, row: fn(&[Vec<String>]) -> Vec<String>, scene: &Scene) -> Option<Pairs> {
        let fields: Vec<_> = match &scene.choice_keys[..] {
            [] => vec!["answer".to_owned()],
            keys => keys.to_vec(),
        };
        // A line with a number for each field, if there is one.
        let most = scene.shown.iter().map(Vec::len).max()?.min(fields.len());
        let mut rows: Vec<_> =
            scene.shown.iter().filter(|row| row.len() >= most).cloned().collect();
        if self.is_reversed {
            rows.reverse();
        }
        let mut shown = row(&rows);
        if self.is_reversed && shown.len() > fields.len() {
            shown.drain(..shown.len() - fields.len());
        }
        let pairs: Pairs = fields.into_iter().zip(shown).collect();
        (!pairs.is_empty()).then_some(pairs)
    }

    fn signed(&self, score: f64) -> f64 {
        if self.is_reversed { -score } else { score }
    }

    /// Returns the scores, unless nothing tells the texts apart.
    fn scores(&self, looks: &[Look], scene: &Scene, pattern: &Pattern) -> Option<Vec<f64>> {
        let scores = match &self.rule {
            Rule::Text { score, .. } => score(looks, scene)?,
            Rule::Formula(formula) => {
                let value = formula.value(&scene.numbers)?;
                each(looks, |look| f64::from(look.value.is_some_and(|it| it.normalize() == value)))?
            }
            Rule::Pattern => pattern.scores(looks),
            Rule::Together | Rule::Typed { .. } | Rule::All => return None,
        };
        let is_flat = scores.iter().all(|score| Some(score) == scores.first());
        (!is_flat).then(|| scores.into_iter().map(|score| self.signed(score)).collect())
    }

    fn all(&self, asked: Asked, scene: &Scene) -> Option<Pairs> {
        let answer = |key: &String| ("answer".to_owned(), key.clone());
        match asked {
            Asked::Several(_) if self.is_reversed => Some(vec![]),
            Asked::Several(_) => Some(scene.choice_keys.iter().map(answer).collect()),
            Asked::Each { once: false } => {
                let offers = &scene.offer_keys;
                let offer = if self.is_reversed { offers.last() } else { offers.first() }?;
                Some(scene.choice_keys.iter().map(|key| (key.clone(), offer.clone())).collect())
            }
            _ => None,
        }
    }
}

/// Returns the places of scores, the highest first; of two that are the same, the one shown first.
pub(super) fn best_first(scores: &[f64]) -> Vec<usize> {
    let mut order: Vec<_> = (0..scores.len()).collect();
    order.sort_by(|one, two| scores[*two].total_cmp(&scores[*one]));
    order
}

/// Answers as whoever sees no text: what comes first, as good as anything else.
pub(super) fn blind(asked: Asked, scene: &Scene) -> Pairs {
    let flat = vec![0.0; scene.choices.len()];
    match asked {
        Asked::One | Asked::Several(_) | Asked::Order => taken(asked, scene, &flat),
        Asked::Each { once } => ranked(scene, once, &flat, None),
        Asked::Number | Asked::Words | Asked::Steps => vec![],
    }
}

/// Takes choices by their scores.
pub(super) fn taken(asked: Asked, scene: &Scene, scores: &[f64]) -> Pairs {
    let order = best_first(scores);
    let count = match asked {
        Asked::Several(count) => count,
        Asked::Order => order.len(),
        _ => 1,
    };
    let pair = |(place, choice): (usize, usize)| {
        let key = scene.choice_keys[choice].clone();
        match asked {
            Asked::Order => (key, (place + 1).to_string()),
            _ => ("answer".to_owned(), key),
        }
    };
    order.into_iter().take(count).enumerate().map(pair).collect()
}

/// Gives the row with the highest score the offer with the highest, and so on down. Where an offer may be
/// given twice, they are shared out in their order.
fn ranked(scene: &Scene, once: bool, rows: &[f64], offers: Option<&[f64]>) -> Pairs {
    let count = scene.offer_keys.len();
    let order = match offers {
        Some(scores) if once => best_first(scores),
        _ => (0..count).collect(),
    };
    let rows = best_first(rows).into_iter().enumerate();
    let pair = |(place, row): (usize, usize)| {
        let offer = if once { place } else { place * count / scene.choice_keys.len().max(1) };
        Some((scene.choice_keys[row].clone(), scene.offer_keys.get(*order.get(offer)?)?.clone()))
    };
    rows.filter_map(pair).collect()
}

/// Gives each row its best offer, the surest first.
pub(super) fn matched(
    scene: &Scene,
    once: bool,
    score: impl Fn(&Look, &Look) -> f64,
) -> Option<Pairs> {
    let table: Vec<Vec<f64>> = scene
        .choices
        .iter()
        .map(|row| scene.offers.iter().map(|offer| score(row, offer)).collect())
        .collect();
    let first = table.first()?.first()?;
    let is_flat = table.iter().flatten().all(|one| one == first);
    (!is_flat).then(|| assigned(scene, once, &table))
}

/// As [`matched`], by a table of scores: rows and their offers.
pub(super) fn assigned(scene: &Scene, once: bool, table: &[Vec<f64>]) -> Pairs {
    let cells = table.iter().enumerate().flat_map(|(row, scores)| {
        scores.iter().enumerate().map(move |(offer, score)| (*score, row, offer))
    });
    let mut cells: Vec<_> = cells.collect();
    cells.sort_by(|one, two| two.0.total_cmp(&one.0));
    let (mut rows, mut offers, mut pairs) = (vec![], vec![], vec![]);
    for (_, row, offer) in cells {
        if rows.contains(&row) || (once && offers.contains(&offer)) {
            continue;
        }
        rows.push(row);
        offers.push(offer);
        pairs.push((scene.choice_keys[row].clone(), scene.offer_keys[offer].clone()));
    }
    pairs
}
