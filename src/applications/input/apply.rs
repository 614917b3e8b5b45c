//! What candidates send: the form to apply, and the way back to it.

use std::str::FromStr;

use validator::Validate;

use super::{nameless, refuse, unreachable};
use crate::{
    applications::{dossier::Speaks, newcomer::New},
    error::Result,
    jobs::JobId,
    kernel::{
        boolean::Boolean,
        digest::sha256,
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        language::Language,
        phone::Phone,
        return_code::ReturnCode,
        text::Text,
    },
    people::Particulars,
    platform::{
        files::File,
        http::form::{Form, Limits, Pairs},
    },
};

/// Raised when what the notice above the tick says changes.
pub const NOTICE_VERSION: i32 = 1;

#[derive(Clone, Default, Validate)]
pub struct ApplyIn {
    #[validate(nested)]
    pub name: Field<Text<200>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    #[validate(nested)]
    pub language: Field<Language>,
    #[validate(nested)]
    pub resume: Option<Field<File>>,
    /// What was answered about each language.
    pub speaks: Vec<(String, String)>,
    pub consent: Option<Field<Boolean>>,
    /// From the link that was followed. Whatever is odd about it is not the candidate's fault.
    pub source: Option<Field<Text<60>>>,
    /// Names this one form, so that it counts once however often it is sent.
    pub form: String,
}

impl Form for ApplyIn {
    const INPUTS: &'static [&'static str] =
        &["name", "phone", "email", "language", "speaks", "resume", "consent"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            phone: pairs.optional("phone"),
            email: pairs.optional("email"),
            language: pairs.field("language"),
            resume: pairs.file("resume"),
            speaks: pairs.under("speaks"),
            consent: pairs.optional("consent"),
            source: pairs.optional("source"),
            form: pairs.all("form").pop().unwrap_or_default(),
        }
    }
}

impl ApplyIn {
    /// Returns what is applied with, but for the file, and the file.
    pub fn check(self, job_id: JobId, asked: &[String]) -> Result<(New, Option<File>)> {
        let unreachable = unreachable(self.phone.as_ref(), self.email.as_ref());
        let silent = asked.iter().filter(|language| self.speaks(language).is_none());
        let silent = silent.map(|language| {
            Fault::new(format!("speaks.{language}"), Reason::new("applications.speaks_missing"))
        });
        let has_agreed = matches!(self.consent, Some(Field::Read(Boolean(true))));
        let consent = Fault::new("consent", Reason::new("applications.consent_missing"));
        let consent = Some(consent).filter(|_| !has_agreed);
        let nameless = nameless(&self.name);
        refuse(&self, unreachable.into_iter().chain(silent).chain(consent).chain(nameless))?;

        let answers = asked.iter().filter_map(|one| Some((one.clone(), self.speaks(one)?)));
        let answers = answers.collect();
        let source = match self.source {
            Some(Field::Read(source)) => Some(source),
            _ => None,
        };
        let particulars = Particulars {
            name: self.name.checked()?,
            email: self.email.map(Field::checked).transpose()?,
            phone: self.phone.map(Field::checked).transpose()?,
            language: self.language.checked()?,
        };
        let form_hash = (!self.form.is_empty()).then(|| sha256(format!("form {}", self.form)));
        let new = New {
            source,
            answers,
            consent_version: Some(NOTICE_VERSION),
            form_hash,
            ..New::by_hand(particulars, job_id)
        };
        Ok((new, self.resume.map(Field::checked).transpose()?))
    }

    pub fn speaks(&self, language: &str) -> Option<Speaks> {
        let (_, sent) = self.speaks.iter().find(|(of, _)| of == language)?;
        Speaks::from_str(sent).ok()
    }
}

/// A return code, and something that only its owner would know.
#[derive(Clone, Default, Validate)]
pub struct LostIn {
    #[validate(nested)]
    pub code: Field<ReturnCode>,
    #[validate(nested)]
    pub reach: Field<Text<254>>,
}

impl Form for LostIn {
    const INPUTS: &'static [&'static str] = &["code", "reach"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { code: pairs.field("code"), reach: pairs.field("reach") }
    }
}

impl LostIn {
    pub fn check(self) -> Result<(ReturnCode, Text<254>)> {
        self.validate()?;
        Ok((self.code.checked()?, self.reach.checked()?))
    }
}
