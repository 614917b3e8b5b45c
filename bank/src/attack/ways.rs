//! The ways in which a cheat compares what is shown with what is kept, line by line.

use std::{
    cell::{OnceCell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use super::{
    lines::{Line, Pairs, Part},
    tokens::{Sort, Token, Tokens},
    votes::{Counts, Said, Votes},
};
use crate::{kinds::Asks, sight::Sight};

/// How lines are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The draw most like it, without names and numbers, then the line in it.
    Draw,
    /// By the words of the line.
    Line(Look),
    /// The same line, without names and numbers; of these, by whatever tells something.
    SameLine,
}

/// What of a line is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    All,
    NoNames,
    Words,
    /// Without names, beside the line of the exhibit that is about the same.
    Exhibit,
    /// And at the words of what stands above it.
    WordsAbove,
    /// All words and numbers, and those of what stands above it, by how much they tell.
    Telling,
}

impl Way {
    pub const ALL: [Self; 8] = [
        Self::Draw,
        Self::Line(Look::All),
        Self::Line(Look::NoNames),
        Self::Line(Look::Words),
        Self::Line(Look::Exhibit),
        Self::Line(Look::WordsAbove),
        Self::Line(Look::Telling),
        Self::SameLine,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Draw => "draw without names",
            Self::Line(Look::All) => "line",
            Self::Line(Look::NoNames) => "line without names",
            Self::Line(Look::Words) => "line without names and numbers",
            Self::Line(Look::Exhibit) => "line and its place in the exhibit",
            Self::Line(Look::WordsAbove) => "line and what stands above it",
            Self::Line(Look::Telling) => "line by what tells",
            Self::SameLine => "same line by what tells",
        }
    }
}

/// What is shown, or kept, as it is compared.
pub(super) struct Page {
    parts: Vec<Part>,
    words: Vec<Token>,
    /// The lines of what stands above it.
    rows: Vec<Vec<Token>>,
}

impl Page {
    pub fn new(sight: &Sight, asks: &Asks, key: &Pairs, tokens: &mut Tokens) -> Self {
        let parts = Part::all(sight, asks, key, tokens);
        let text = [sight.stem.as_str()].into_iter().chain(sight.texts()).collect::<Vec<_>>();
        let first_day = super::tokens::days(&sight.stem).first().copied();
        let words = tokens.of(&text.join(" "), first_day);
        let rows = sight.rows.iter().map(|row| tokens.of(row, first_day)).collect();
        Self { parts, words, rows }
    }
}

/// A line of a kept draw.
struct Kept {
    draw: usize,
    words: Vec<Token>,
    /// Those of the line of the exhibit that is about the same.
    row: Vec<Token>,
    said: Vec<Said>,
}

/// The draws of a template, line by line.
pub(super) struct Shelf {
    tokens: Tokens,
    /// Words that all draws have tell nothing.
    is_common: Vec<bool>,
    /// Of each part its lines.
    lines: Vec<Vec<Kept>>,
    draws: Vec<Vec<Token>>,
    things: Vec<String>,
    by_draw: OnceCell<Votes>,
    made: RefCell<HashMap<(usize, usize), Rc<Votes>>>,
    groups: RefCell<HashMap<usize, Rc<Vec<Vec<usize>>>>>,
    grouped: RefCell<HashMap<(usize, usize), Rc<Votes>>>,
}

/// What stands above a line is told from the same word in it.
const ABOVE: Token = 1 << 24;
const EXHIBIT: Token = 1 << 25;

/// In more than this part of the draws stands no name.
const NAMES: f64 = 0.5;

impl Shelf {
    pub fn new(pages: Vec<Page>, mut tokens: Tokens) -> Self {
        let mut counts: HashMap<Token, usize> = HashMap::new();
        pages
            .iter()
            .flat_map(|page| &page.words)
            .for_each(|word| *counts.entry(*word).or_default() += 1);
        let most = pages.len() as f64 * NAMES;
        let count = |word: Token| counts.get(&word).copied().unwrap_or_default();
        tokens.keep_names(|word| (count(word) as f64) < most);
        let is_common = (0..tokens.len() as Token)
            .map(|word| count(word) == pages.len() && pages.len() > 1)
            .collect();
        let mut shelf = Self {
            tokens,
            is_common,
            lines: vec![],
            draws: vec![],
            things: vec![],
            by_draw: OnceCell::new(),
            made: RefCell::default(),
            groups: RefCell::default(),
            grouped: RefCell::default(),
        };
        let mut numbers = HashMap::new();
        for page in pages {
            shelf.put(page, &mut numbers);
        }
        shelf
    }

    fn put(&mut self, page: Page, numbers: &mut HashMap<String, Said>) {
        let draw = self.draws.len();
        for (at, part) in page.parts.into_iter().enumerate() {
            if self.lines.len() <= at {
                self.lines.push(vec![]);
            }
            for Line { words, said } in part.lines {
                let things = &mut self.things;
                let number = |said: String| {
                    *numbers.entry(said.clone()).or_insert_with(|| {
                        things.push(said);
                        things.len() as Said - 1
                    })
                };
                let said = said.into_iter().map(number).collect();
                let row = self.linked(&words, &page.rows);
                self.lines[at].push(Kept { draw, words, row, said });
            }
        }
        self.draws.push(page.words);
    }

    /// Returns the row that alone has most in common with a line, of what is not the same in all draws.
    fn linked(&self, line: &[Token], rows: &[Vec<Token>]) -> Vec<Token> {
        let both = |row: &Vec<Token>| {
            line.iter().filter(|word| !self.is_common(**word) && row.contains(word)).count()
        };
        let counts: Vec<_> = rows.iter().map(both).collect();
        let most = counts.iter().copied().max().filter(|most| *most > 0);
        let mut best = rows.iter().zip(&counts).filter(|(_, count)| Some(**count) == most);
        match (best.next(), best.next()) {
            (Some((row, _)), None) => row.clone(),
            _ => vec![],
        }
    }

    pub fn tokens(&mut self) -> &mut Tokens {
        &mut self.tokens
    }

    /// Returns the form with which this way answers what is shown.
    pub fn answer(&self, way: Way, shown: &Page) -> Pairs {
        let draw = (way == Way::Draw).then(|| self.nearest(shown)).flatten();
        let parts = shown.parts.iter().enumerate();
        let answers = parts.flat_map(|(at, part)| {
            let own = draw.map(|draw| self.of_draw(at, draw));
            let votes = part.lines.iter().map(|line| {
                let row = self.linked(&line.words, &shown.rows);
                let seen = |look: Look| self.looked(look, &line.words, &row, &shown.words);
                let counts = match (way, &own) {
                    (Way::Line(look), _) => self.votes(at, look).of(&seen(look)),
                    (Way::SameLine, _) => self.same_line(at, &seen),
                    (Way::Draw, Some(votes)) => votes.of(&seen(Look::Words)),
                    (Way::Draw, None) => Counts::default(),
                };
                let all = f64::from(counts.values().sum::<u32>().max(1));
                let mut votes: Vec<_> = counts
                    .into_iter()
                    .map(|(said, count)| (&*self.things[said as usize], f64::from(count) / all))
                    .collect();
                votes.sort_by(|one, two| two.1.total_cmp(&one.1));
                votes
            });
            part.answer(&votes.collect::<Vec<_>>())
        });
        answers.collect()
    }

    /// Returns the words of a line that a look sees.
    fn looked(&self, look: Look, line: &[Token], row: &[Token], above: &[Token]) -> Vec<Token> {
        let sees = |word: &&Token| match (look, self.tokens.sort(**word)) {
            (Look::All, sort) => sort != Sort::Day,
            (Look::NoNames | Look::Exhibit, sort) => !matches!(sort, Sort::Day | Sort::Name),
            (Look::Words | Look::WordsAbove, sort) => sort == Sort::Word,
            (Look::Telling, _) => true,
        };
        let mut words: Vec<_> = line.iter().filter(sees).copied().collect();
        if matches!(look, Look::WordsAbove | Look::Telling) {
            let above = above.iter().filter(|word| !self.is_common(**word)).filter(sees);
            words.extend(above.map(|word| word + ABOVE));
        }
        if matches!(look, Look::Exhibit | Look::Telling) {
            words.extend(row.iter().filter(sees).map(|word| word + EXHIBIT));
        }
        words
    }

    fn is_common(&self, word: Token) -> bool {
        self.is_common.get(word as usize).copied().unwrap_or_default()
    }

    fn votes(&self, part: usize, look: Look) -> Rc<Votes> {
        let key = (part, look as usize);
        if let Some(votes) = self.made.borrow().get(&key) {
            return Rc::clone(votes);
        }
        let lines = self.lines[part].iter().map(|line| self.seen(look, line));
        let votes = if look == Look::Telling {
            let lines: Vec<_> = lines.collect();
            let lines: Vec<_> =
                lines.iter().map(|(words, said)| (words.clone(), &said[..])).collect();
            Votes::telling(&lines)
        } else {
            Votes::even(lines)
        };
        let votes = Rc::new(votes);
        self.made.borrow_mut().insert(key, Rc::clone(&votes));
        votes
    }

    fn seen(&self, look: Look, line: &Kept) -> (Vec<Token>, Vec<Said>) {
        let words = self.looked(look, &line.words, &line.row, &self.draws[line.draw]);
        (words, line.said.clone())
    }

    fn same_line(&self, part: usize, seen: &dyn Fn(Look) -> Vec<Token>) -> Counts {
        let lines = self.votes(part, Look::Words);
        let groups = self.groups(part, &lines);
        let mut counts = Counts::new();
        for group in lines.nearest(&seen(Look::Words)) {
            let key = (part, group);
            let known = self.grouped.borrow().get(&key).map(Rc::clone);
            let votes = known.unwrap_or_else(|| {
                let all = groups[group].iter().map(|line| &self.lines[part][*line]);
                let all: Vec<_> = all.map(|line| self.seen(Look::Telling, line)).collect();
                let all: Vec<_> =
                    all.iter().map(|(words, said)| (words.clone(), &said[..])).collect();
                let votes = Rc::new(Votes::telling(&all));
                self.grouped.borrow_mut().insert(key, Rc::clone(&votes));
                votes
            });
            for (said, count) in votes.of(&seen(Look::Telling)) {
                *counts.entry(said).or_default() += count;
            }
        }
        counts
    }

    /// Returns the lines of a part that have the same words.
    fn groups(&self, part: usize, lines: &Votes) -> Rc<Vec<Vec<usize>>> {
        if let Some(groups) = self.groups.borrow().get(&part) {
            return Rc::clone(groups);
        }
        let mut groups = vec![vec![]; lines.len()];
        for (at, line) in self.lines[part].iter().enumerate() {
            for group in lines.nearest(&self.looked(Look::Words, &line.words, &[], &[])) {
                groups[group].push(at);
            }
        }
        let groups = Rc::new(groups);
        self.groups.borrow_mut().insert(part, Rc::clone(&groups));
        groups
    }

    /// Returns the draw that has most words in common with what is shown, without names and numbers.
    fn nearest(&self, shown: &Page) -> Option<usize> {
        let words = |words: &[Token]| -> Vec<Token> {
            let told = words.iter().filter(|word| !self.is_common(**word));
            told.filter(|word| self.tokens.sort(**word) == Sort::Word).copied().collect()
        };
        let votes = self.by_draw.get_or_init(|| {
            let draws = self.draws.iter().enumerate();
            Votes::even(draws.map(|(at, draw)| (words(draw), vec![at as Said])))
        });
        votes.of(&words(&shown.words)).into_keys().next().map(|at| at as usize)
    }

    fn of_draw(&self, part: usize, draw: usize) -> Votes {
        let lines = self.lines[part].iter().filter(|line| line.draw == draw);
        Votes::even(lines.map(|line| self.seen(Look::Words, line)))
    }
}
