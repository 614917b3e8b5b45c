//! What the doors are sent, before a word of it is checked.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use poem_openapi::Object;
use validator::Validate;

use super::invitation::{LONGEST_OPEN, NewInvitation, USUALLY_OPEN};
use crate::{
    applications::{self, ApplicationId},
    assessments::{self, AssessmentId},
    error::{Error, Result},
    kernel::{
        boolean::Boolean,
        day::{self, Day},
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        labels::Labels,
        language::Language,
        metadata::MetadataIn,
        phone::Phone,
        text::Text,
    },
    people::{self, Particulars, PersonId},
    platform::{callback::CallbackUrl, db::Scope, http::names::Missing},
    practices::Practice,
};

/// Who is to take which assessment.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct InvitationIn {
    #[validate(nested)]
    pub assessment_id: Field<AssessmentId>,
    /// The application that it belongs to. Its person is invited.
    #[validate(nested)]
    pub application_id: Option<Field<ApplicationId>>,
    /// Somebody who is known already.
    #[validate(nested)]
    pub person_id: Option<Field<PersonId>>,
    /// Somebody new, or known by the same e-mail address or phone number.
    #[validate(nested)]
    pub candidate: Option<CandidateIn>,
    /// What your own system calls it.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
    /// Where to tell that there is a score, or nobody is told: an `https` address. It is short for a webhook
    /// of this invitation alone: it is brought one `invitation.scored`, signed after Standard Webhooks with
    /// the `whsec_` of the key that invites, and tried again as for any webhook.
    /// `GET /webhooks?invitation_id=` finds it and how each try ended.
    #[validate(nested)]
    pub callback_url: Option<Field<CallbackUrl>>,
    /// Where a button leads the candidate after turning in, beside their result: an `https` address on one of
    /// the websites that the practice allows under *Settings → Webhooks*.
    #[validate(nested)]
    pub redirect_url: Option<Field<CallbackUrl>>,
    /// The last day on which it can be begun: through its end, at the practice. A week if left out.
    #[validate(nested)]
    pub expires_on: Option<Field<Day>>,
    /// Whether somebody who turned in this test is to take another form of it. Without it that is a 409, so that an order
    /// that is sent twice is one. For the test of another posting it need not be said.
    #[validate(nested)]
    pub retest: Option<Field<Boolean>>,
    /// Why somebody takes a test of this role again before 14 days are over, in words for the office. It wants
    /// `decisions:write` too, and is kept with the invitation.
    #[validate(nested)]
    pub retest_reason: Option<Field<Text<300>>>,
}

/// Somebody who is invited without having applied.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct CandidateIn {
    #[validate(nested)]
    pub name: Field<Text<200>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    /// The language to write to them in: English if left out.
    #[validate(nested)]
    pub language: Option<Field<Language>>,
}

/// Whom a body names, one way or another.
pub enum Invitee {
    Application(ApplicationId),
    Person(PersonId),
    Candidate(Particulars),
}

/// Whether everyone who applies to a job is invited.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct EveryoneIn {
    #[validate(nested)]
    pub everyone: Field<Boolean>,
}

impl EveryoneIn {
    pub fn check(self) -> Result<bool> {
        self.validate()?;
        Ok(self.everyone.checked()?.0)
    }
}

impl CandidateIn {
    pub fn check(self) -> Result<Particulars> {
        self.validate()?;
        Ok(Particulars {
            name: self.name.checked()?,
            email: self.email.map(Field::checked).transpose()?,
            phone: self.phone.map(Field::checked).transpose()?,
            language: self.language.map(Field::checked).transpose()?.unwrap_or(Language::English),
        })
    }
}

impl InvitationIn {
    /// Looks for what it names, and at what the rules say of its other values.
    pub async fn look(
        &self,
        scope: &Scope,
        missing: &mut Missing,
        practice: &Practice,
    ) -> Result<()> {
        missing.also(self.refuse_several());
        if let Some(Field::Read(Day(last_day))) = &self.expires_on {
            missing.also(expiry(Some(*last_day), practice.time_zone(), scope.now()));
        }
        if let Some(Field::Read(url)) = &self.redirect_url {
            missing.also(allowed(practice, url.clone()));
        }
        if let Some(Field::Read(url)) = &self.callback_url {
            let inside = scope.platform().callbacks.admit(url);
            missing.tell(inside.err().map(|why| Fault::new("callback_url", why)));
        }
        let assessment = ("assessment_id", "assessment.missing");
        let find = async |id| assessments::assessment(scope, id).await;
        missing.look(assessment, self.assessment_id.value(), find).await?;
        let application = ("application_id", "application.missing");
        let find = async |id| applications::find(scope, id).await;
        let named = self.application_id.as_ref().and_then(Field::value);
        missing.look(application, named, find).await?;
        let named = self.person_id.as_ref().and_then(Field::value);
        let find = async |id| people::find(scope, id).await?.ok_or(Error::Missing("person"));
        missing.look(("person_id", "person.missing"), named, find).await
    }

    /// Refuses to name nobody, or one person in two ways.
    fn refuse_several(&self) -> Result<()> {
        let named =
            [self.application_id.is_some(), self.person_id.is_some(), self.candidate.is_some()];
        match named.into_iter().filter(|is_named| *is_named).count() {
            1 => Ok(()),
            _ => Err(Error::fault("candidate", "invitations.one_person")),
        }
    }

    /// Returns whom to invite, and everything else but the person's id.
    pub fn check(
        self,
        practice: &Practice,
        now: DateTime<Utc>,
    ) -> Result<(Invitee, impl FnOnce(PersonId) -> NewInvitation)> {
        self.validate().map_err(|errors| Error::Invalid(redirect_faults(Fault::all(&errors))))?;
        let application_id = self.application_id.map(Field::checked).transpose()?;
        let person_id = self.person_id.map(Field::checked).transpose()?;
        let invitee = match (application_id, person_id, self.candidate) {
            (Some(id), None, None) => Invitee::Application(id),
            (None, Some(id), None) => Invitee::Person(id),
            (None, None, Some(candidate)) => Invitee::Candidate(candidate.check()?),
            _ => return Err(Error::fault("candidate", "invitations.one_person")),
        };
        let expires_on = self.expires_on.map(Field::checked).transpose()?.map(|day| day.0);
        let expires_at = expiry(expires_on, practice.time_zone(), now)?;
        let assessment_id = self.assessment_id.checked()?;
        let labels = Labels::checked(self.external_id, self.metadata)?;
        let callback_url = self.callback_url.map(Field::checked).transpose()?;
        let redirect_url = self.redirect_url.map(Field::checked).transpose()?;
        let redirect_url = redirect_url.map(|url| allowed(practice, url)).transpose()?;
        let is_retest = self.retest.map(Field::checked).transpose()?.is_some_and(|retest| retest.0);
        let retest_reason = self.retest_reason.map(Field::checked).transpose()?;
        let new = move |person_id| NewInvitation {
            assessment_id,
            person_id,
            application_id,
            labels,
            callback_url,
            redirect_url,
            expires_at,
            is_retest,
            retest_reason,
        };
        Ok((invitee, new))
    }
}

/// Nobody is called back there: what is wrong with such an address has codes of its own.
fn redirect_faults(mut faults: Vec<Fault>) -> Vec<Fault> {
    for fault in faults.iter_mut().filter(|fault| fault.path == "redirect_url") {
        if let Some(form) = fault.reason.code.strip_prefix("callback_url.") {
            fault.reason.code = format!("redirect_url.{form}").into();
        }
    }
    faults
}

/// Refuses an address to which the practice leads nobody: who has a key cannot send candidates anywhere.
fn allowed(practice: &Practice, url: CallbackUrl) -> Result<CallbackUrl> {
    let refused =
        |reason| Error::Invalid(redirect_faults(vec![Fault::new("redirect_url", reason)]));
    url.refuse_inside(false).map_err(refused)?;
    if practice.redirect_hosts.allow(&url.to_string()) {
        return Ok(url);
    }
    let reason = Reason::new("invitations.redirect_unknown").with("host", url.host_name());
    Err(refused(reason))
}

/// Returns the moment at which the last day ends at the practice.
fn expiry(last_day: Option<NaiveDate>, zone: Tz, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let Some(last_day) = last_day else { return Ok(now + USUALLY_OPEN) };
    let wrong = || {
        let reason = Reason::new("invitations.expires_on").with("max", LONGEST_OPEN.num_days());
        Error::Invalid(vec![Fault::new("expires_on", reason)])
    };
    let next = last_day.checked_add_days(Days::new(1)).ok_or_else(wrong)?;
    let end = day::begins(next, zone);
    if end <= now || end > now + LONGEST_OPEN { Err(wrong()) } else { Ok(end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    #[test]
    fn an_invitation_stands_open_through_its_last_day_at_the_practice() {
        let day = "2026-11-27".parse().unwrap();
        let end = expiry(Some(day), Tz::America__Los_Angeles, now()).unwrap();
        assert_eq!(end.to_string(), "2026-11-28 08:00:00 UTC");
        assert_eq!(expiry(None, Tz::America__Los_Angeles, now()).unwrap(), now() + USUALLY_OPEN);
    }

    #[test]
    fn a_day_that_is_over_or_too_far_away_is_refused() {
        for day in ["2026-11-23", "2027-03-01", "2500-01-01"] {
            let refused = expiry(Some(day.parse().unwrap()), Tz::America__Los_Angeles, now());
            assert!(matches!(refused, Err(Error::Invalid(_))), "{day}");
        }
    }
}
