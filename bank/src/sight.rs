//! What somebody sees of an item in one sitting, as plain words: what a reader without knowledge goes by,
//! and what a cheat looks up.

use crate::{
    content::Content,
    dice::Seed,
    flaw::Flaw,
    language::Language,
    shown::{Choice, Shown},
    value::Drawn,
};

#[derive(Clone, Debug)]
pub(crate) struct Sight {
    pub stem: String,
    pub choices: Vec<Seen>,
    pub offers: Vec<Seen>,
}

/// A choice or an offer: the name under which it is sent, and its words.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub key: String,
    pub text: String,
}

impl Sight {
    pub fn new(content: &Content, drawn: &Drawn, seed: &Seed) -> Result<Self, Flaw> {
        let shown = Shown::new(content, drawn, Language::English, seed)?;
        let seen = |choices: Vec<Choice>| choices.into_iter().map(Seen::from).collect();
        Ok(Self {
            stem: plain(&shown.stem_html),
            choices: seen(shown.choices),
            offers: seen(shown.offers),
        })
    }
}

impl From<Choice> for Seen {
    fn from(choice: Choice) -> Self {
        Self { key: choice.key, text: plain(&choice.html) }
    }
}

/// Returns the words of HTML of our own making, with a space for each tag.
fn plain(html: &str) -> String {
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
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_gaps_and_signs_are_what_they_stand_for() {
        let html = "<p>Pay <strong>$5</strong> &amp; go.</p><table><tr><td>a</td><td>1 &lt; 2</td>";
        assert_eq!(plain(html), "Pay $5 & go. a 1 < 2");
    }
}
