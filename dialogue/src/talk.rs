//! One turn of a conversation: what was said, what becomes of it, what is said to it.
//!
//! What helps the candidate goes first: a command, then an answer, then a question of theirs. Who
//! is not understood twice more is asked no more, and a person reads the words.

mod answer;
mod said;

use crate::{
    apart::Apart,
    facts::Facts,
    grammar::{
        command::{Command, command},
        sensitive::compartments,
    },
    language::Language,
    message::{Message, Reply},
    script::{Question, Script},
    state::{At, Ending, Said, State, Turn},
    text::Text,
    understanding::Slot,
    wording::Wording,
};

/// After so many turns a person takes over.
const MOST: usize = 120;

/// How often a question is asked again.
const TRIES: u8 = 2;

pub(crate) struct Talk<'a> {
    state: &'a mut State,
    script: &'a Script,
    facts: &'a Facts,
    /// What is said before the next question.
    lead: Vec<String>,
}

impl<'a> Talk<'a> {
    pub fn new(state: &'a mut State, script: &'a Script, facts: &'a Facts) -> Self {
        Self { state, script, facts, lead: vec![] }
    }

    /// Says first who is speaking, who reads, and how long it takes.
    pub fn greet(&mut self) -> Vec<Message> {
        let says = &self.script.phrases.says;
        let hello = if self.facts.candidate.is_some() { &says.hello_named } else { &says.hello };
        let hello = self.counted(hello);
        let greeting = Message::of([hello, self.wording().say(&says.reads)]);
        [vec![greeting], self.ask()].concat()
    }

    pub fn take(&mut self, turn: &Turn) -> Vec<Message> {
        self.state.turns += 1;
        if self.state.ending().is_some() {
            return self.after_the_end(turn);
        }
        if self.state.turns > MOST {
            self.state.at = At::Ended { how: Ending::TooLong };
            return self.tell_only(|says| &says.too_long);
        }
        match &turn.said {
            Said::Words(words) => self.words(words, turn),
            Said::Hours(week) => self.ticked(*week),
            Said::Change(id) => self.change_to(&id.clone()),
        }
    }

    /// The number of this turn, counted from 0.
    fn now(&self) -> usize {
        self.state.turns - 1
    }

    fn words(&mut self, words: &str, turn: &Turn) -> Vec<Message> {
        self.set_apart(words);
        match command(self.state.language, words).filter(|command| self.is_command(*command, words))
        {
            Some(command) => self.obey(command),
            None => self.answered(words, turn),
        }
    }

    /// What nobody may be judged by is marked, and answered kindly.
    fn set_apart(&mut self, words: &str) {
        let compartments = compartments(words);
        if compartments.is_empty() {
            return;
        }
        let turn = self.now();
        self.state.apart.push(Apart { turn, compartments });
        let kindly = self.wording().say(&self.script.phrases.says.apart);
        self.lead.push(kindly);
    }

    /// *Spanish* is an answer where languages are asked about, and *send* a command only at the end.
    fn is_command(&self, command: Command, words: &str) -> bool {
        let slot = self.question().map(|question| question.slot);
        match command {
            Command::Speak(_) => slot != Some(Slot::Languages) || Text::read(words).words() > 1,
            Command::Send => self.state.at == At::Reviewing,
            _ => true,
        }
    }

    fn obey(&mut self, command: Command) -> Vec<Message> {
        match command {
            Command::Skip => self.skip(),
            Command::Back => self.back(),
            Command::Change(slot) => self.change(slot),
            Command::Why => self.why(),
            Command::Person => {
                self.state.wants_person = true;
                self.tell(|says| &says.person)
            }
            Command::Stop => {
                self.state.at = At::Ended { how: Ending::Stopped };
                let go_on = Reply { says: self.wording().say(&self.script.phrases.replies.go_on) };
                let mut messages = self.tell_only(|says| &says.stopped);
                messages.iter_mut().for_each(|message| message.replies.push(go_on.clone()));
                messages
            }
            Command::Continue => self.ask(),
            Command::Help => self.tell(|says| &says.help),
            Command::Send => self.send(),
            Command::Speak(language) => self.speak(language),
        }
    }

    fn speak(&mut self, language: Language) -> Vec<Message> {
        self.state.language = language;
        self.ask()
    }

    fn why(&mut self) -> Vec<Message> {
        if let Some(question) = self.question() {
            let why = self.wording().say(&question.why);
            self.lead.push(why);
        }
        self.ask()
    }

    /// An answer that was given is not lost by skipping past it.
    fn skip(&mut self) -> Vec<Message> {
        match self.question().map(|question| (question.id.clone(), question.version)) {
            Some((id, version)) => {
                if !self.state.kept.contains_key(&id) {
                    let skipped = answer::skipped(version, self.now());
                    self.state.kept.insert(id, skipped);
                }
                self.lead_with(|says| &says.skipped);
                self.go_on()
            }
            None => self.ask(),
        }
    }

    fn back(&mut self) -> Vec<Message> {
        let before = match &self.state.at {
            At::Asking { question, .. } => {
                let here = self.state.asked.iter().position(|id| id == question).unwrap_or(0);
                here.checked_sub(1).and_then(|before| self.state.asked.get(before)).cloned()
            }
            At::Confirming { question, .. } => Some(question.clone()),
            At::Reviewing | At::Ended { .. } => self.state.asked.last().cloned(),
        };
        match before {
            Some(question) => self.change_to(&question),
            None => self.tell(|says| &says.first_already),
        }
    }

    fn change(&mut self, slot: Option<Slot>) -> Vec<Message> {
        let is_asked = |question: &&Question| self.state.asked.contains(&question.id);
        let mut asked = self.script.questions.iter().filter(is_asked);
        let by_slot = slot.and_then(|slot| asked.find(|question| question.is_about(slot)));
        let target = match (slot, &self.state.at) {
            (Some(_), _) => by_slot.map(|question| question.id.clone()),
            (None, At::Confirming { question, .. }) => Some(question.clone()),
            (None, _) => self.last_answered(),
        };
        match target {
            Some(question) => self.change_to(&question),
            None => self.tell(|says| &says.nothing_to_change),
        }
    }

    fn last_answered(&self) -> Option<String> {
        let kept = self.state.kept.iter().max_by_key(|(_, kept)| kept.turn);
        kept.map(|(id, _)| id.clone())
    }

    fn change_to(&mut self, id: &str) -> Vec<Message> {
        if !self.state.asked.iter().any(|asked| asked == id) {
            return self.tell(|says| &says.nothing_to_change);
        }
        self.state.at = At::Asking { question: id.to_owned(), tries: 0 };
        self.ask()
    }

    /// Goes to the next question without an answer, or to the end.
    fn go_on(&mut self) -> Vec<Message> {
        self.state.at = match self.state.open() {
            Some(open) => At::Asking { question: open.clone(), tries: 0 },
            None => At::Reviewing,
        };
        self.ask()
    }

    fn send(&mut self) -> Vec<Message> {
        self.state.at = At::Ended { how: Ending::Sent };
        let (says, facts) = (&self.script.phrases.says, self.facts);
        let by = facts.reads_by.map(|_| &says.sent_by);
        let call = facts.phone.as_ref().map(|_| &says.sent_call);
        let sentences = [Some(&says.sent), by, call, Some(&says.nobody_turned_down)];
        let said: Vec<_> =
            sentences.into_iter().flatten().map(|sentence| self.wording().say(sentence)).collect();
        vec![Message::of(said)]
    }

    fn after_the_end(&mut self, turn: &Turn) -> Vec<Message> {
        let Said::Words(words) = &turn.said else { return self.tell_only(|says| &says.over) };
        self.set_apart(words);
        let command = command(self.state.language, words);
        if self.state.ending() == Some(Ending::Stopped) && command == Some(Command::Continue) {
            return self.go_on();
        }
        if command.is_none() {
            self.state.passed_on.push(self.now());
        }
        self.tell_only(|says| &says.over)
    }

    fn question(&self) -> Option<&'a Question> {
        match &self.state.at {
            At::Asking { question, .. } | At::Confirming { question, .. } => {
                self.script.question(question)
            }
            At::Reviewing | At::Ended { .. } => None,
        }
    }

    fn wording(&self) -> Wording<'a> {
        Wording { phrases: &self.script.phrases, facts: self.facts, language: self.state.language }
    }
}
