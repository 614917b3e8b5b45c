//! What is said.

use super::Talk;
use crate::{
    language::Local,
    message::{Message, Noted, Reply},
    script::{Question, Says},
    state::{At, Kept},
    understanding::Slot,
};

impl Talk<'_> {
    /// Says something, and asks again what is being asked.
    pub(super) fn tell(&mut self, choose: impl Fn(&Says) -> &Local) -> Vec<Message> {
        self.lead_with(choose);
        self.ask()
    }

    /// Says something, and asks nothing.
    pub(super) fn tell_only(&mut self, choose: impl Fn(&Says) -> &Local) -> Vec<Message> {
        self.lead_with(choose);
        vec![Message::of(std::mem::take(&mut self.lead))]
    }

    pub(super) fn lead_with(&mut self, choose: impl Fn(&Says) -> &Local) {
        let said = self.wording().say(choose(&self.script.phrases.says));
        self.lead.push(said);
    }

    /// Says how many questions are left, and how long they take: two in a minute.
    pub(super) fn counted(&self, sentence: &Local) -> String {
        let (kept, asked) = self.state.progress();
        let left = asked.saturating_sub(kept);
        let (count, minutes) = (left.to_string(), left.div_ceil(2).max(1).to_string());
        self.wording().say_with(sentence, &[("count", &count), ("minutes", &minutes)])
    }

    /// Asks what is open: a question, whether something is right, or whether all may be sent.
    pub(super) fn ask(&mut self) -> Vec<Message> {
        let message = match self.state.at.clone() {
            At::Asking { question, tries } => {
                self.script.question(&question).map(|question| self.asking(question, tries))
            }
            At::Confirming { question, kept, .. } => {
                self.script.question(&question).map(|question| self.confirming(question, &kept))
            }
            At::Reviewing => Some(self.reviewing()),
            At::Ended { .. } => None,
        };
        let mut message = message.unwrap_or_default();
        message.paragraphs.splice(0..0, std::mem::take(&mut self.lead));
        vec![message]
    }

    fn asking(&self, question: &Question, tries: u8) -> Message {
        let words = self.wording();
        let replies = &self.script.phrases.replies;
        let change =
            self.state.kept.values().any(|kept| !kept.is_skipped).then_some(&replies.change_last);
        let buttons = question.replies.iter().chain([&replies.skip]).chain(change);
        Message {
            question: Some(words.say(if tries == 0 { &question.ask } else { &question.again })),
            why: Some(words.say(&question.why)),
            replies: buttons.map(|reply| Reply { says: words.say(reply) }).collect(),
            shows_week: question.slot == Slot::Hours && tries > 0,
            ..Message::default()
        }
    }

    fn confirming(&self, question: &Question, kept: &Kept) -> Message {
        let (words, phrases) = (self.wording(), &self.script.phrases);
        let buttons = [&phrases.replies.right, &phrases.replies.change, &phrases.replies.skip];
        Message {
            paragraphs: vec![words.say(&phrases.says.noted)],
            noted: words.noted(question, kept),
            question: Some(words.say(&phrases.says.is_that_right)),
            replies: buttons.map(|reply| Reply { says: words.say(reply) }).into(),
            ..Message::default()
        }
    }

    fn reviewing(&self) -> Message {
        let (words, phrases) = (self.wording(), &self.script.phrases);
        let buttons = [&phrases.replies.send, &phrases.replies.change_last];
        Message {
            paragraphs: vec![words.say(&phrases.says.review)],
            noted: self.all_noted(),
            question: Some(words.say(&phrases.says.asks_send)),
            replies: buttons.map(|reply| Reply { says: words.say(reply) }).into(),
            ..Message::default()
        }
    }

    fn all_noted(&self) -> Vec<Noted> {
        let kept = self
            .state
            .asked
            .iter()
            .filter_map(|id| Some((self.script.question(id)?, self.state.kept.get(id)?)));
        kept.flat_map(|(question, kept)| self.wording().noted(question, kept)).collect()
    }
}
