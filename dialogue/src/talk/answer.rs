//! What becomes of an answer.

use super::{TRIES, Talk};
use crate::{
    answers::Topic,
    grammar::question::question,
    message::Message,
    script::Question,
    state::{At, Ending, Kept, Turn},
    understanding::{Confidence, Slot, Understood, understand},
    value::{Answer, Hours, Reach, Value},
    week::Week,
};

impl Talk<'_> {
    pub(super) fn answered(&mut self, words: &str, turn: &Turn) -> Vec<Message> {
        match (self.question(), self.state.at.clone()) {
            (Some(question), At::Asking { tries, .. }) => self.answer(question, tries, words, turn),
            (Some(question), At::Confirming { tries, kept, .. }) => {
                self.confirm(question, tries, kept, words, turn)
            }
            _ => self.at_the_end(words, turn),
        }
    }

    fn answer(&mut self, asked: &Question, tries: u8, words: &str, turn: &Turn) -> Vec<Message> {
        let understood = understand(asked.slot, self.state.language, words, turn.today);
        let topic = question(self.state.language, words);
        // “Could you do 24?” names an amount. “Do I have to work Saturdays?” names no hours.
        let is_amount = matches!(understood.value, Some(Value::Pay(_) | Value::Start(_)));
        match (topic, &understood.value) {
            (Some(topic), _) if !is_amount => self.asked_back(topic),
            (_, Some(_)) => self.consider(asked, tries, understood),
            _ => self.elsewhere(asked, tries, words, turn),
        }
    }

    /// What is plain is noted at once; all else is said again first.
    fn consider(&mut self, asked: &Question, tries: u8, understood: Understood) -> Vec<Message> {
        let surely = understood.confidence;
        let Some(kept) = self.kept(asked, understood) else {
            return self.not_understood(asked, tries);
        };
        match &kept.value {
            // Some of the hours: which?
            Some(Value::Answer(Answer::Depends)) if asked.slot == Slot::Hours && tries == 0 => {
                self.state.at = At::Asking { question: asked.id.clone(), tries: 1 };
                self.ask()
            }
            // They have some: which?
            Some(Value::Answer(Answer::Yes))
                if matches!(asked.slot, Slot::Systems | Slot::Certificates) && tries == 0 =>
            {
                self.state.at = At::Asking { question: asked.id.clone(), tries: 1 };
                self.ask()
            }
            Some(Value::Answer(Answer::Depends | Answer::Unsure)) => {
                self.lead_with(|says| &says.depends);
                self.keep(asked, kept)
            }
            Some(Value::Answer(_)) if surely >= Confidence::Normalized => self.note(asked, kept),
            _ => {
                self.state.at = At::Confirming { question: asked.id.clone(), tries, kept };
                self.ask()
            }
        }
    }

    fn confirm(
        &mut self,
        asked: &Question,
        tries: u8,
        kept: Kept,
        words: &str,
        turn: &Turn,
    ) -> Vec<Message> {
        let answer = understand(Slot::YesNo, self.state.language, words, turn.today).value;
        let other = understand(asked.slot, self.state.language, words, turn.today);
        let is_other = other.value.as_ref().is_some_and(|value| !matches!(value, Value::Answer(_)));
        match answer {
            _ if is_other => self.consider(asked, tries, other),
            Some(Value::Answer(Answer::Yes)) => {
                self.keep(asked, Kept { is_confirmed: true, ..kept })
            }
            Some(Value::Answer(Answer::No)) => {
                self.state.at = At::Asking { question: asked.id.clone(), tries };
                self.tell(|says| &says.asks_change)
            }
            _ => match question(self.state.language, words) {
                Some(topic) => self.asked_back(topic),
                None if tries < TRIES => {
                    self.state.at =
                        At::Confirming { question: asked.id.clone(), tries: tries + 1, kept };
                    self.tell(|says| &says.not_understood)
                }
                None => self.pass_on_words(asked),
            },
        }
    }

    /// Hours can be put right at any time: “wait, Thursday I can stay until 3:30”.
    fn elsewhere(&mut self, asked: &Question, tries: u8, words: &str, turn: &Turn) -> Vec<Message> {
        let hours = self.script.questions.iter().find(|question| question.slot == Slot::Hours);
        let hours =
            hours.filter(|hours| hours.id != asked.id && self.state.kept.contains_key(&hours.id));
        let understood = understand(Slot::Hours, self.state.language, words, turn.today);
        match (hours, &understood.value) {
            (Some(hours), Some(Value::Hours(_))) => self.consider(hours, 0, understood),
            _ => self.not_understood(asked, tries),
        }
    }

    fn not_understood(&mut self, asked: &Question, tries: u8) -> Vec<Message> {
        if tries >= TRIES {
            return self.pass_on_words(asked);
        }
        self.state.at = At::Asking { question: asked.id.clone(), tries: tries + 1 };
        self.tell(|says| &says.not_understood)
    }

    fn pass_on_words(&mut self, asked: &Question) -> Vec<Message> {
        self.lead_with(|says| &says.words_passed_on);
        let kept = Kept {
            is_skipped: false,
            rule: "words".to_owned(),
            ..skipped(asked.version, self.now())
        };
        self.keep(asked, kept)
    }

    /// Keeps an answer with a line that says so, and a way to change it.
    fn note(&mut self, asked: &Question, kept: Kept) -> Vec<Message> {
        let noted = self.wording().noted(asked, &kept);
        let mut messages = self.keep(asked, kept);
        if let Some(message) = messages.first_mut().filter(|message| message.noted.is_empty()) {
            message.noted = noted;
        }
        messages
    }

    fn keep(&mut self, asked: &Question, kept: Kept) -> Vec<Message> {
        let before = self.state.kept.remove(&asked.id).and_then(|before| before.value);
        let corrected_from = before.map(Box::new);
        self.state.kept.insert(asked.id.clone(), Kept { corrected_from, ..kept });
        self.go_on()
    }

    pub(super) fn ticked(&mut self, week: Week) -> Vec<Message> {
        let Some(asked) = self.question().filter(|question| question.slot == Slot::Hours) else {
            return self.ask();
        };
        let value = Some(Value::Hours(Hours { week, reach: Reach::Whole }));
        let ticked = skipped(asked.version, self.now());
        let confidence = Confidence::Exact;
        let kept = Kept {
            value,
            is_skipped: false,
            rule: "ticked".to_owned(),
            confidence,
            is_confirmed: true,
            ..ticked
        };
        self.keep(asked, kept)
    }

    /// Returns what is to be kept. Hours of a single day are laid over what was said before, or
    /// over the posted hours, and said again as a whole.
    fn kept(&self, asked: &Question, understood: Understood) -> Option<Kept> {
        let Understood { value, confidence, span, rule } = understood;
        let value = match value? {
            Value::Hours(Hours { week, reach: Reach::Part }) => {
                let before = self.state.kept.get(&asked.id).and_then(|kept| kept.value.as_ref());
                let before = match before {
                    Some(Value::Hours(hours)) => Some(hours.week),
                    _ => self.facts.hours,
                }?;
                let days = week.days();
                let here = before.on(days.iter().copied());
                Value::Hours(Hours {
                    week: before.without(here).or(day_until(here, week)),
                    reach: Reach::Whole,
                })
            }
            value => value,
        };
        let turn = self.now();
        let rest = skipped(asked.version, turn);
        Some(Kept { value: Some(value), is_skipped: false, span, rule, confidence, ..rest })
    }

    /// A question about the job is answered from the facts, or passed on.
    fn asked_back(&mut self, topic: Topic) -> Vec<Message> {
        match self.fact(topic) {
            Some(answer) => self.lead.push(answer),
            None => {
                let turn = self.now();
                self.state.passed_on.push(turn);
                self.lead_with(|says| &says.question_passed_on);
            }
        }
        self.lead_with(|says| &says.back_to);
        self.ask()
    }

    fn fact(&self, topic: Topic) -> Option<String> {
        let (words, says, facts) = (self.wording(), &self.script.phrases.says, self.facts);
        if let Some(answer) = facts.answers.get(&topic) {
            return Some(answer.get(self.state.language).to_owned());
        }
        match topic {
            Topic::Pay => facts.pay.map(|_| words.say(&says.pay)),
            Topic::Hours => facts.hours.map(|_| words.say(&says.hours)),
            Topic::Reader => Some(words.say(&says.reader)),
            Topic::Robot => Some(words.say(&says.robot)),
            Topic::Length => Some(self.counted(&says.length)),
            Topic::Next => facts.reads_by.map(|_| words.say(&says.next)),
            _ => None,
        }
    }

    /// At the end a yes sends. What else is said goes along as a message.
    fn at_the_end(&mut self, words: &str, turn: &Turn) -> Vec<Message> {
        if self.state.at == (At::Ended { how: Ending::Sent }) {
            return self.tell_only(|says| &says.over);
        }
        let understood = understand(Slot::YesNo, self.state.language, words, turn.today);
        if matches!(understood.value, Some(Value::Answer(Answer::Yes)))
            && understood.confidence > Confidence::Fuzzy
        {
            return self.send();
        }
        if let Some(topic) = question(self.state.language, words) {
            return self.asked_back(topic);
        }
        let hours = understand(Slot::Hours, self.state.language, words, turn.today);
        let asked = self.script.questions.iter().find(|question| question.slot == Slot::Hours);
        match (asked.filter(|asked| self.state.kept.contains_key(&asked.id)), &hours.value) {
            (Some(asked), Some(Value::Hours(_))) => self.consider(asked, 0, hours),
            _ => {
                let turn = self.now();
                self.state.passed_on.push(turn);
                self.lead_with(|says| &says.words_passed_on);
                self.ask()
            }
        }
    }
}

/// Returns what one says of a day over what stood there: *until 3:30* keeps the morning's beginning.
fn day_until(before: Week, said: Week) -> Week {
    let both = before.and(said);
    let is_longer = said.without(before).days().into_iter().any(|day| {
        let ends = |week: Week| week.stretches(day).last().map(|stretch| stretch.end);
        let begins = |week: Week| week.stretches(day).first().map(|stretch| stretch.start);
        ends(said) > ends(before) && begins(said) == Some(0)
    });
    // “Until 3:30”, where it was until 3: longer in the afternoon, from when it began.
    let begins = |day: usize| before.stretches(day).first().map(|stretch| stretch.start);
    let longer = said.days().into_iter().filter_map(|day| {
        let end = said.stretches(day).last()?.end;
        Some(Week::of([day], begins(day)?..end))
    });
    if is_longer {
        longer.fold(Week::NONE, Week::or)
    } else if both.is_empty() {
        said
    } else {
        both
    }
}

/// Returns an answer that was skipped.
pub(super) fn skipped(question_version: u32, turn: usize) -> Kept {
    Kept {
        question_version,
        value: None,
        is_skipped: true,
        turn,
        span: 0..0,
        rule: "skipped".to_owned(),
        confidence: Confidence::Unmatched,
        is_confirmed: false,
        corrected_from: None,
    }
}
