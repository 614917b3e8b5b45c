//! What one sitting asks, line by line: each line with its words, and with what the files say of it.

use rust_decimal::Decimal;

use super::tokens::{Token, Tokens, bare, days};
use crate::{
    form::{ANSWER, NONE},
    kinds::{Asked, Asks},
    sight::{Seen, Sent, Sight},
};

/// Names and values of a form.
pub(super) type Pairs = Vec<(String, String)>;

/// What is answered by itself: an item, a step of a case, or a gap.
pub(super) struct Part {
    asked: Asked,
    sent: Vec<Sent>,
    choices: Vec<Seen>,
    offers: Vec<Seen>,
    /// The words of all that stands above it.
    above: Vec<String>,
    pub lines: Vec<Line>,
}

/// An option, a row, a field, or the one thing that is typed.
pub(super) struct Line {
    pub words: Vec<Token>,
    /// What the files say of it, as it can be said of a line with other words. The surest first.
    pub said: Vec<String>,
}

const YES: &str = "yes";
const NO: &str = "no";

impl Part {
    /// Returns the parts of an item, one after the other.
    pub fn all(sight: &Sight, asks: &Asks, key: &Pairs, tokens: &mut Tokens) -> Vec<Self> {
        let first_day = days(&sight.stem).first().copied();
        let mut parts = vec![];
        gather(
            sight,
            asks,
            key,
            &Above { text: &sight.stem, sent: &[], first_day },
            tokens,
            &mut parts,
        );
        parts
    }

    /// Returns the form of an answer, if `votes` says for each line what it was in others, the most likely
    /// first, with how likely it is.
    pub fn answer(&self, votes: &[Vec<(&str, f64)>]) -> Pairs {
        let own = match self.asked {
            Asked::One | Asked::Several(_) => self.chosen(votes),
            Asked::Order => self.ordered(votes),
            Asked::Each { once } => self.given(votes, once),
            Asked::Number | Asked::Words | Asked::Steps => self.given(votes, false),
        };
        self.sent.iter().rev().fold(own, |pairs, sent| sent.outward(pairs))
    }

    fn chosen(&self, votes: &[Vec<(&str, f64)>]) -> Pairs {
        let yes = |votes: &Vec<(&str, f64)>| {
            votes.iter().find(|(said, _)| *said == YES).map_or(0.0, |(_, likely)| *likely)
        };
        let likely: Vec<f64> = votes.iter().map(yes).collect();
        let most = likely.iter().copied().fold(0.0, f64::max);
        let is_chosen = |likely: f64| match self.asked {
            Asked::One => likely >= most,
            _ => likely > 0.5,
        };
        let answer = |key: &str| (ANSWER.to_owned(), key.to_owned());
        let chosen = self.choices.iter().zip(&likely).filter(|(_, likely)| is_chosen(**likely));
        let mut chosen: Pairs = chosen.map(|(choice, _)| answer(&choice.key)).collect();
        if self.asked == Asked::One {
            chosen.truncate(1);
        }
        if chosen.is_empty() {
            let none = self.offers.iter().find(|offer| offer.key == NONE);
            chosen.extend(none.map(|none| answer(&none.key)));
        }
        chosen
    }

    /// Puts each line where others like it stood.
    fn ordered(&self, votes: &[Vec<(&str, f64)>]) -> Pairs {
        let place = |votes: &Vec<(&str, f64)>| -> f64 {
            let places = votes.iter().filter_map(|(said, likely)| {
                Some(said.strip_prefix(['=', '+'])?.parse::<f64>().ok()? * likely)
            });
            places.sum()
        };
        let places: Vec<f64> = votes.iter().map(place).collect();
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by(|one, two| places[*one].total_cmp(&places[*two]));
        let placed = order.into_iter().enumerate();
        placed
            .map(|(place, line)| (self.choices[line].key.clone(), (place + 1).to_string()))
            .collect()
    }

    /// Gives each line what is said of it: the surest first, where nothing can be given twice.
    fn given(&self, votes: &[Vec<(&str, f64)>], once: bool) -> Pairs {
        let mut all: Vec<_> = votes
            .iter()
            .enumerate()
            .flat_map(|(line, votes)| {
                votes.iter().map(move |(said, likely)| (*likely, line, *said))
            })
            .collect();
        all.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
        let mut done = vec![false; votes.len()];
        let mut pairs: Pairs = vec![];
        for (_, line, said) in all {
            let Some(value) = self.meant(said).filter(|_| !done[line]) else { continue };
            if once && pairs.iter().any(|(_, other)| *other == value) {
                continue;
            }
            done[line] = true;
            let name = self.choices.get(line).map_or(ANSWER, |choice| &choice.key);
            pairs.push((name.to_owned(), value));
        }
        pairs
    }

    /// Returns what the files say of a line whose value is sent.
    fn said(&self, value: &str) -> Vec<String> {
        if let Some(offer) = self.offers.iter().find(|offer| offer.key == value) {
            return vec![format!("+{}", offer.text)];
        }
        let mut said = vec![];
        let typed = number(value);
        let length = value.split_whitespace().count().max(1);
        for (at, words) in self.above.windows(length).enumerate() {
            let is_it = words.iter().map(|word| bare(word)).eq(value.split_whitespace().map(bare));
            let is_number = !is_it && typed.is_some() && length == 1 && number(&words[0]) == typed;
            if !is_it && !is_number {
                continue;
            }
            let form = if is_it { 'w' } else { 'n' };
            for count in [2, 1] {
                let Some(from) = at.checked_sub(count) else { continue };
                let before = &self.above[from..at];
                if self.above.windows(count).position(|words| words == before) == Some(from) {
                    said.push(format!("{form}{length} after {}", before.join(" ")));
                }
            }
            said.push(format!("{form}{length} at {at}"));
        }
        said.push(format!("={value}"));
        said
    }

    /// Returns what is to be sent: [`Self::said`] backwards.
    fn meant(&self, said: &str) -> Option<String> {
        if let Some(text) = said.strip_prefix('+') {
            return self
                .offers
                .iter()
                .find(|offer| offer.text == text)
                .map(|offer| offer.key.clone());
        }
        if let Some(value) = said.strip_prefix('=') {
            return Some(value.to_owned());
        }
        let (form, place) = said.split_once(' ')?;
        let length: usize = form.get(1..)?.parse().ok()?;
        let at = match place.split_once(' ')? {
            ("at", at) => at.parse().ok()?,
            (_, before) => {
                let before: Vec<_> = before.split(' ').collect();
                let found =
                    self.above.windows(before.len()).position(|words| *words == before[..])?;
                found + before.len()
            }
        };
        let words = self.above.get(at..at + length)?;
        if form.starts_with('n') {
            return number(&words[0]).map(|number| number.to_string());
        }
        Some(words.iter().map(|word| bare(word)).collect::<Vec<_>>().join(" "))
    }
}

/// What stands above a part.
struct Above<'a> {
    text: &'a str,
    sent: &'a [Sent],
    first_day: Option<i64>,
}

fn gather(
    sight: &Sight,
    asks: &Asks,
    key: &Pairs,
    above: &Above,
    tokens: &mut Tokens,
    to: &mut Vec<Part>,
) {
    for (step, asks) in sight.steps.iter().zip(&asks.steps) {
        let text = format!("{} {}", above.text, step.sight.stem);
        let sent: Vec<_> = above.sent.iter().chain([&step.sent]).cloned().collect();
        let below = Above { text: &text, sent: &sent, first_day: above.first_day };
        gather(&step.sight, asks, &step.sent.inward(key), &below, tokens, to);
    }
    if asks.asked == Asked::Steps {
        return;
    }
    let mut part = Part {
        asked: asks.asked,
        sent: above.sent.to_vec(),
        choices: sight.choices.clone(),
        offers: sight.offers.clone(),
        above: above.text.split_whitespace().map(str::to_owned).collect(),
        lines: vec![],
    };
    let is_chosen = matches!(asks.asked, Asked::One | Asked::Several(_));
    let value_of = |name: &str| key.iter().find(|(own, _)| own == name).map(|(_, value)| value);
    let mut lines: Vec<_> = sight
        .choices
        .iter()
        .map(|choice| {
            let said = if is_chosen {
                let is_key = key.iter().any(|(_, value)| *value == choice.key);
                vec![if is_key { YES } else { NO }.to_owned()]
            } else {
                value_of(&choice.key).map(|value| part.said(value)).unwrap_or_default()
            };
            let text = format!("{} {}", choice.text, choice.beside);
            Line { words: tokens.of(&text, above.first_day), said }
        })
        .collect();
    if lines.is_empty() {
        let said = value_of(ANSWER).map(|value| part.said(value)).unwrap_or_default();
        lines.push(Line { words: vec![], said });
    }
    part.lines = lines;
    to.push(part);
}

fn number(word: &str) -> Option<Decimal> {
    let text = bare(word).trim_end_matches('%').replace(['$', ','], "").replace('−', "-");
    text.parse().ok().map(|number: Decimal| number.normalize())
}
