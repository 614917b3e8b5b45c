//! What somebody sees of an item in one sitting, as plain words: what a reader without knowledge goes by,
//! and what a cheat looks up.

use crate::{
    content::Content,
    dice::Seed,
    flaw::Flaw,
    form::ANSWER,
    language::Language,
    layout::number,
    shown::{Choice, Shown, TableCell},
    value::Drawn,
};

#[derive(Clone, Debug)]
pub(crate) struct Sight {
    pub stem: String,
    /// The lines of the stem: its paragraphs, and the rows of its tables.
    pub rows: Vec<String>,
    pub choices: Vec<Seen>,
    pub offers: Vec<Seen>,
    /// What is asked one after the other: the gaps of a sentence, or the steps of a case.
    pub steps: Vec<Step>,
}

/// One of the things that are asked one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub sight: Sight,
    pub sent: Sent,
}

/// Under which names a step is sent.
#[derive(Clone, Debug)]
pub(crate) enum Sent {
    /// Its own names, with this before them.
    Under(String),
    /// Its one answer, under this name.
    As(String),
}

impl Sent {
    /// Returns the form of a step as its item sends it.
    pub fn outward(&self, pairs: Vec<(String, String)>) -> Vec<(String, String)> {
        let name = |own: String| match self {
            Self::Under(prefix) => format!("{prefix}{own}"),
            Self::As(name) => name.clone(),
        };
        pairs.into_iter().map(|(own, value)| (name(own), value)).collect()
    }

    /// Returns what of the form of an item is of this step, as the step sends it.
    pub fn inward(&self, pairs: &[(String, String)]) -> Vec<(String, String)> {
        let own = |name: &str| match self {
            Self::Under(prefix) => name.strip_prefix(prefix.as_str()).map(str::to_owned),
            Self::As(whole) => (name == whole).then(|| ANSWER.to_owned()),
        };
        pairs.iter().filter_map(|(name, value)| Some((own(name)?, value.clone()))).collect()
    }
}

/// A choice or an offer: the name under which it is sent, and its words.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub key: String,
    pub text: String,
    /// What is filled in beside it, in the same row of a table.
    pub beside: String,
}

impl Sight {
    pub fn new(content: &Content, drawn: &Drawn, seed: &Seed) -> Result<Self, Flaw> {
        Self::in_language(content, drawn, Language::English, seed)
    }

    pub fn in_language(
        content: &Content,
        drawn: &Drawn,
        language: Language,
        seed: &Seed,
    ) -> Result<Self, Flaw> {
        Shown::new(content, drawn, language, seed).map(Self::of)
    }

    fn of(shown: Shown) -> Self {
        let seen = |choices: Vec<Choice>| choices.into_iter().map(Seen::from).collect::<Vec<_>>();
        let mut steps: Vec<_> = shown.steps.into_iter().enumerate().map(Step::of_case).collect();
        if shown.table.is_none() {
            let gaps = shown.choices.iter().filter(|choice| !choice.offers.is_empty());
            steps.extend(gaps.cloned().map(Step::of_gap));
        }
        let rows = rows(&shown.stem_html);
        let mut stem = plain(&format!("{} {}", shown.stem_html, shown.after_html));
        let mut choices = seen(shown.choices);
        for row in shown.table.iter().flat_map(|table| &table.rows) {
            let given = row.cells.iter().filter_map(|cell| match cell {
                TableCell::Given(html) => Some(plain(html)),
                TableCell::Asked(_) => None,
            });
            let given = given.collect::<Vec<_>>().join(" ");
            for choice in &mut choices {
                if row.cells.iter().any(|cell| *cell == TableCell::Asked(choice.key.clone())) {
                    choice.beside.clone_from(&given);
                }
            }
            stem = format!("{stem} {given}").trim_end().to_owned();
        }
        Self { stem, rows, choices, offers: seen(shown.offers), steps }
    }

    /// Returns every text but the stem.
    pub fn texts(&self) -> Vec<&str> {
        let own = self.choices.iter().chain(&self.offers).map(|seen| seen.text.as_str());
        let steps = self
            .steps
            .iter()
            .flat_map(|step| [step.sight.stem.as_str()].into_iter().chain(step.sight.texts()));
        own.chain(steps).collect()
    }
}

impl Step {
    fn of_case((step, shown): (usize, Shown)) -> Self {
        Self { sight: Sight::of(shown), sent: Sent::Under(format!("{}.", number(step))) }
    }

    /// What stands before a gap is its stem.
    fn of_gap(gap: Choice) -> Self {
        let choices = gap.offers.into_iter().map(Seen::from).collect();
        let (stem, rows, offers, steps) = (plain(&gap.html), vec![], vec![], vec![]);
        let sight = Sight { stem, rows, choices, offers, steps };
        Self { sight, sent: Sent::As(gap.key) }
    }
}

impl From<Choice> for Seen {
    fn from(choice: Choice) -> Self {
        Self { key: choice.key, text: plain(&choice.html), beside: String::new() }
    }
}

/// Returns the words of HTML of our own making, with a space for each tag.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((words, after)) = rest.split_once('<') {
        text.push_str(words);
        text.push(' ');
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign));
    words(&text).collect::<Vec<_>>().join(" ")
}

/// Returns the lines of HTML of our own making, as plain words.
fn rows(html: &str) -> Vec<String> {
    let ends = ["</p>", "</tr>", "</li>", "<br />"];
    let html = ends.iter().fold(html.to_owned(), |html, end| html.replace(end, "\u{1}"));
    html.split('\u{1}').map(plain).filter(|row| !row.is_empty()).collect()
}

/// Returns what stands between the spaces of a text. What a space that never breaks joins, such as `9:15 a. m.`, is one.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_gap = |sign: char| sign.is_whitespace() && sign != '\u{a0}';
    text.split(is_gap).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_gaps_and_signs_are_what_they_stand_for() {
        let html = "<p>Pay <strong>$5</strong> &amp; go.</p><table><tr><td>a</td><td>1 &lt; 2</td>";
        assert_eq!(plain(html), "Pay $5 & go. a 1 < 2");
        let html = "<p>Who pays?</p>\n<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>";
        assert_eq!(rows(html), ["Who pays?", "a b", "1 2"]);
    }
}
