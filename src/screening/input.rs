//! What the doors are sent, before a word of it is checked.

use dialogue::{Said, Week};
use poem_openapi::Object;
use validator::Validate;

use super::actions::Saying;
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{fault::Fault, field::Field, language::Language, prose::Prose, text::Text},
};

/// The most that one message may have. Who pastes a letter is heard.
pub type Words = Prose<4000>;

/// Who is invited.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ScreeningIn {
    #[validate(nested)]
    pub application_id: Field<ApplicationId>,
}

/// One message of a candidate.
#[derive(Clone, Object, Validate)]
#[oai(rename = "ScreeningMessageIn", deny_unknown_fields)]
pub struct MessageIn {
    /// A name that you give this message. What is sent again under the same name is the same message; anything
    /// else under it is refused.
    #[validate(nested)]
    pub client_message_id: Field<Text<64>>,
    /// How many messages the candidate had sent when this one was typed. It answers what was asked then.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000")))]
    pub after: u16,
    /// What was typed, or what a quick reply says.
    #[validate(nested)]
    pub text: Field<Words>,
    /// In which language the conversation begins. Later on it is changed by asking for it.
    pub language: Option<Language>,
}

impl ScreeningIn {
    pub fn check(self) -> Result<ApplicationId> {
        self.validate()?;
        Ok(self.application_id.checked()?)
    }
}

impl MessageIn {
    pub fn check(self) -> Result<Saying> {
        self.validate()?;
        Ok(Saying {
            name: self.client_message_id.checked()?.to_string(),
            after: self.after.into(),
            said: Said::Words(self.text.checked()?.to_string()),
            language: self.language.unwrap_or(Language::English),
        })
    }
}

/// What a page of the conversation sends. One of them counts, the first that is there.
#[derive(Clone, Default)]
pub struct TurnIn {
    /// The name of the turn, given by the page.
    pub turn: String,
    pub after: usize,
    /// A quick reply.
    pub reply: Option<Field<Words>>,
    /// The question to which another answer is wanted.
    pub change: Option<String>,
    /// Ticked stretches of days, like `0-16-24`: Monday, from 8 to noon. Missing if no week was sent.
    pub hours: Option<Vec<String>>,
    /// What was typed.
    pub say: Field<Words>,
}

impl TurnIn {
    /// Returns what was said. An empty message is told apart from one that is too long.
    pub fn check(&self) -> Result<Said> {
        if let Some(reply) = &self.reply {
            return Ok(Said::Words(words("say", reply)?));
        }
        if let Some(question) = &self.change {
            return Ok(Said::Change(question.clone()));
        }
        if let Some(ticked) = &self.hours {
            let week = ticked.iter().filter_map(|one| stretch(one)).fold(Week::NONE, Week::or);
            return if week.is_empty() {
                Err(Error::fault("hours", "screenings.no_hours"))
            } else {
                Ok(Said::Hours(week))
            };
        }
        Ok(Said::Words(words("say", &self.say)?))
    }
}

fn words(path: &str, typed: &Field<Words>) -> Result<String> {
    match typed {
        Field::Read(words) => Ok(words.to_string()),
        Field::Absent => Err(Error::fault(path, "value.missing")),
        Field::Unreadable { why, .. } => Err(Error::Invalid(vec![Fault::new(path, why.clone())])),
    }
}

fn stretch(text: &str) -> Option<Week> {
    let mut parts = text.split('-').map(str::parse::<u32>);
    let (day, from, to) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    Some(Week::of([usize::try_from(day).ok()?], from..to))
}
