//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::{
    background_check::{self, Agency, OnPaper, Order},
    background_check_state::{BackgroundCheckId, CheckRefused},
    papers::Signing,
    review::AnswerKind,
    store,
};
use crate::{
    error::{Error, Result, refuse},
    kernel::{
        boolean::Boolean, bounded_int::BoundedInt, day::Day, fault::Fault, field::Field,
        language::Language, phone::Phone, prose::Prose, text::Text,
    },
    offers::OfferId,
    platform::{db::Scope, files::File, http::names::Missing},
    practices,
};

/// Who is asked.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct BackgroundCheckIn {
    /// The signed offer that depends on it.
    #[validate(nested)]
    pub offer_id: Field<OfferId>,
}

/// Where it was ordered.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "BackgroundCheckOrderIn", deny_unknown_fields)]
pub struct OrderIn {
    /// Who makes the report.
    #[validate(nested)]
    pub agency: Field<Text<200>>,
    /// Where the candidate can call them.
    #[validate(nested)]
    pub agency_phone: Field<Phone>,
    /// Where the candidate can write to them: a number of a house or a box, and words.
    #[validate(nested)]
    pub agency_address: Field<Text<300>>,
    /// On which day it was ordered.
    #[validate(nested)]
    pub on: Field<Day>,
}

/// What a candidate sends who has read the disclosure, or signs the authorization.
#[derive(Clone, Default, Validate)]
pub struct SigningIn {
    #[validate(nested)]
    pub signature: Field<Text<200>>,
    /// That they agree to sign on a screen.
    pub consent: Option<Field<Boolean>>,
    /// That they mean it.
    pub intent: Option<Field<Boolean>>,
    /// In which language the paper is shown, and its fingerprint.
    pub shown: ShownIn,
}

#[derive(Clone, Default)]
pub struct ShownIn {
    pub language: String,
    pub paper: String,
}

/// What came back.
#[derive(Clone, Default, Validate)]
pub struct ReceiptIn {
    #[validate(nested)]
    pub on: Field<Day>,
    /// Whether nothing in it speaks against them.
    #[validate(nested)]
    pub result: Field<BackgroundResult>,
    #[validate(nested)]
    pub report: Option<Field<File>>,
}

/// What the first notice needs.
#[derive(Clone, Default, Validate)]
pub struct NoticeIn {
    #[validate(nested)]
    pub because: Field<Prose<2000>>,
    #[validate(nested)]
    pub days: Option<Field<BoundedInt<1, 60>>>,
    #[validate(nested)]
    pub summary: Field<File>,
}

/// What a candidate says of a report.
#[derive(Clone, Default, Validate)]
pub struct AnswerIn {
    #[validate(nested)]
    pub kind: Field<AnswerKind>,
    #[validate(nested)]
    pub said: Field<Prose<2000>>,
}

/// What an owner decides, and why.
#[derive(Clone, Default, Validate)]
pub struct DecisionIn {
    #[validate(nested)]
    pub decision: Field<BackgroundDecision>,
    #[validate(nested)]
    pub words: Field<Prose<2000>>,
    /// Which of what is sealed the page showed.
    pub revision: Option<i32>,
}

/// On which day the owner handed a link over.
#[derive(Clone, Default, Validate)]
pub struct HandedIn {
    #[validate(nested)]
    pub on: Field<Day>,
}

/// That they signed on paper.
#[derive(Clone, Default, Validate)]
pub struct OnPaperIn {
    #[validate(nested)]
    pub signed_on: Field<Day>,
    /// Where the paper is.
    #[validate(nested)]
    pub lies: Field<Text<200>>,
}

crate::words! {
    /// What an owner makes of a report.
    pub enum BackgroundResult {
        Clear = "clear",
        /// Something in it may speak against them.
        Concern = "concern",
    }
}

crate::words! {
    /// What an owner does about a report.
    pub enum BackgroundDecision {
        /// The agency has looked again.
        Rechecked = "rechecked",
        GoAhead = "go_ahead",
        /// The final notice goes out, and the offer is taken back.
        End = "end",
    }
}

impl BackgroundCheckIn {
    pub fn check(self) -> Result<OfferId> {
        self.validate()?;
        Ok(self.offer_id.checked()?)
    }
}

impl OrderIn {
    /// Looks at what its day is to this background check.
    pub async fn look(
        &self,
        scope: &Scope,
        id: BackgroundCheckId,
        missing: &mut Missing,
    ) -> Result<()> {
        let (check, practice) = (store::find(scope, id).await?, practices::here(scope).await?);
        if let Field::Read(Day(on)) = &self.on {
            let permitted_on = check.permitted_on(|at| practice.today(at));
            let days = (permitted_on, practice.today(scope.now()));
            missing.also(background_check::refuse_day(*on, days));
        }
        Ok(())
    }

    /// Returns what was noted, to be corrected.
    pub fn of(order: &Order) -> Self {
        Self {
            agency: Field::Read(order.agency.name.clone()),
            agency_phone: Field::read(order.agency.phone.as_str()),
            agency_address: Field::Read(order.agency.address.clone()),
            on: Field::Read(Day(order.on)),
        }
    }

    pub fn check(self, by: String) -> Result<Order> {
        let address = self.agency_address.value().map(Text::as_str);
        let wrong = address.filter(|address| !is_address(address)).map(|_| "agency_address");
        refuse(&self, Fault::at_each(wrong, "background_checks.address_form"))?;
        let phone = self.agency_phone.checked()?.to_string();
        let agency = Agency {
            name: self.agency.checked()?,
            phone: phone.parse().map_err(Error::internal)?,
            address: self.agency_address.checked()?,
        };
        Ok(Order { agency, on: self.on.checked()?.0, by })
    }
}

/// A letter finds nobody without a number, of a house, a box or a region, and words around it.
fn is_address(text: &str) -> bool {
    let has = |is: fn(char) -> bool| text.chars().any(is);
    has(char::is_numeric) && has(char::is_alphabetic) && text.split_whitespace().count() > 1
}

impl ShownIn {
    /// A language that there is not is a paper that nobody was shown: its fingerprint says so.
    pub fn check(self, place: Option<String>, agent: Option<Text<300>>) -> Signing {
        let language = self.language.parse().unwrap_or(Language::English);
        Signing { name: None, language, paper_sha256: self.paper, place, agent }
    }
}

impl SigningIn {
    /// All that is missing is told at once. What comes with the request is added by the door.
    pub fn check(self, place: Option<String>, agent: Option<Text<300>>) -> Result<Signing> {
        let said =
            |field: &Option<Field<Boolean>>| matches!(field, Some(Field::Read(truth)) if truth.0);
        let unsaid = [("consent", !said(&self.consent)), ("intent", !said(&self.intent))];
        let unsaid = unsaid.into_iter().filter_map(|(name, is)| is.then_some(name));
        refuse(&self, Fault::at_each(unsaid, "value.missing"))?;
        let name = Some(self.signature.checked()?);
        Ok(Signing { name, ..self.shown.check(place, agent) })
    }
}

impl ReceiptIn {
    pub fn check(self) -> Result<(NaiveDate, BackgroundResult, Option<File>)> {
        self.validate()?;
        let report = self.report.map(Field::checked).transpose()?;
        Ok((self.on.checked()?.0, self.result.checked()?, report))
    }
}

impl NoticeIn {
    pub fn check(self) -> Result<(Prose<2000>, Option<u16>, File)> {
        self.validate()?;
        let days = self.days.map(Field::checked).transpose()?;
        let days = days.map(|days| u16::try_from(days.0).map_err(Error::internal)).transpose()?;
        Ok((self.because.checked()?, days, self.summary.checked()?))
    }
}

impl AnswerIn {
    pub fn check(self) -> Result<(AnswerKind, Prose<2000>)> {
        self.validate()?;
        Ok((self.kind.checked()?, self.said.checked()?))
    }
}

impl DecisionIn {
    pub fn check(self) -> Result<(BackgroundDecision, Prose<2000>, i32)> {
        self.validate()?;
        let seen = self.revision.ok_or(CheckRefused::ChangedMeanwhile)?;
        Ok((self.decision.checked()?, self.words.checked()?, seen))
    }
}

impl HandedIn {
    pub fn check(self) -> Result<NaiveDate> {
        self.validate()?;
        Ok(self.on.checked()?.0)
    }
}

impl OnPaperIn {
    pub fn check(self) -> Result<(NaiveDate, Text<200>)> {
        self.validate()?;
        Ok((self.signed_on.checked()?.0, self.lies.checked()?))
    }

    /// Returns what was noted, to be corrected.
    pub fn of(paper: &OnPaper) -> Self {
        Self { signed_on: Field::Read(Day(paper.on)), lies: Field::Read(paper.lies.clone()) }
    }
}
