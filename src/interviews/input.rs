//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use chrono::{DateTime, Utc};
use poem_openapi::Object;
use validator::Validate;

use super::{
    actions::NewInterview,
    barred, free,
    interview::{Arranged, InterviewId, MOST_TIMES, MeetingKind},
    kit::{OwnQuestion, Question},
    rating::Turn,
    ratings::{HIGHEST, LOWEST, NewRater, Rated, Sheet},
    store,
};
use crate::{
    applications::{self, ApplicationId},
    error::{Error, Result, refuse},
    kernel::{
        bounded_int::BoundedInt,
        fault::{Fault, Reason},
        field::Field,
        moment::Moment,
        prose::Prose,
        text::Text,
    },
    platform::{
        db::Scope,
        http::names::Missing,
        keys::{User, UserId},
    },
};

/// An interview that is offered to an applicant.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct InterviewIn {
    #[validate(nested)]
    pub application_id: Field<ApplicationId>,
    #[validate(nested)]
    pub kind: Field<MeetingKind>,
    #[validate(nested)]
    pub minutes: Field<BoundedInt<10, 240>>,
    /// Where, or by which link. Needed unless it is by phone.
    #[validate(nested)]
    pub place: Option<Field<Text<300>>>,
    /// A line of your own, which the candidate reads as you typed it.
    #[validate(nested)]
    pub line: Option<Field<Prose<1000>>>,
    /// When it may begin. The candidate picks one.
    #[validate(nested)]
    pub times: Vec<Field<Moment>>,
    /// Who interviews and rates.
    #[validate(nested)]
    pub raters: Vec<RaterIn>,
}

/// Somebody who interviews: a user, or a name.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "InterviewerIn", deny_unknown_fields)]
pub struct RaterIn {
    #[validate(nested)]
    pub user_id: Option<Field<UserId>>,
    /// Of somebody who does not sign in here.
    #[validate(nested)]
    pub name: Option<Field<Text<120>>>,
}

/// Other times, in place of those before.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "InterviewTimesIn", deny_unknown_fields)]
pub struct TimesIn {
    #[validate(nested)]
    pub times: Vec<Field<Moment>>,
}

/// A question of the office's own, with what a 1, a 3 and a 5 look like.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "InterviewQuestionIn", deny_unknown_fields)]
pub struct QuestionIn {
    #[validate(nested)]
    pub ask: Field<Text<500>>,
    #[validate(nested)]
    pub one: Field<Text<200>>,
    #[validate(nested)]
    pub three: Field<Text<200>>,
    #[validate(nested)]
    pub five: Field<Text<200>>,
}

/// What a candidate asks for whom no time suits.
#[derive(Clone, Default, Validate)]
pub struct WishIn {
    #[validate(nested)]
    pub wish: Field<Prose<500>>,
}

/// The time that a candidate picks.
#[derive(Clone, Default, Validate)]
pub struct PickIn {
    #[validate(nested)]
    pub at: Field<Moment>,
}

/// What somebody rated, by question.
#[derive(Clone, Default)]
pub struct SheetIn {
    pub ratings: Vec<(String, String)>,
    pub notes: Vec<(String, String)>,
    pub is_final: bool,
    /// Says that they met before the booked time.
    pub met_earlier: bool,
}

impl InterviewIn {
    pub fn check(self, users: &[User]) -> Result<NewInterview> {
        let more = [
            barred_in("line", self.line.as_ref()),
            self.place_fault(),
            count_fault("times", self.times.len(), MOST_TIMES, "interviews.times_count"),
            count_fault("raters", self.raters.len(), MOST_RATERS, "interviews.raters_count"),
        ];
        let (mut raters, mut unknown) = (vec![], vec![]);
        for (place, rater) in self.raters.iter().cloned().enumerate() {
            // What is wrong with it says why nobody is known by it.
            let is_readable = rater.validate().is_ok();
            match rater.check(users) {
                Some(rater) if raters.contains(&rater) => {}
                Some(rater) => raters.push(rater),
                None if !is_readable => {}
                None => unknown.push(Fault::new(
                    format!("raters.{place}"),
                    Reason::new("interviews.rater_unknown"),
                )),
            }
        }
        refuse(&self, unknown.into_iter().chain(more.into_iter().flatten()))?;
        Ok(NewInterview {
            application_id: self.application_id.checked()?,
            arranged: Arranged {
                kind: self.kind.checked()?,
                minutes: self.minutes.checked()?.0,
                place: self.place.map(Field::checked).transpose()?,
                line: self.line.map(Field::checked).transpose()?,
            },
            times: read(self.times)?,
            raters,
        })
    }

    /// Looks for what it names, and at which of its times are free.
    pub async fn look(&self, scope: &Scope, users: &[User], missing: &mut Missing) -> Result<()> {
        let place = ("application_id", "application.missing");
        let find = async |id| applications::find(scope, id).await;
        missing.look(place, self.application_id.value(), find).await?;
        let raters = self.raters.iter().cloned().filter_map(|rater| rater.check(users));
        let (raters, minutes): (Vec<_>, _) = (raters.collect(), self.minutes.value());
        let (times, minutes) = (readable(&self.times), minutes.map(|minutes| minutes.0));
        missing.tell(free::faults(scope, &times, minutes, &raters, None).await?);
        Ok(())
    }

    fn place_fault(&self) -> Option<Fault> {
        // As long as nobody knows how they meet, nobody knows whether a place is needed.
        let needs = self.kind.value().is_some_and(|kind| *kind != MeetingKind::Phone);
        (needs && self.place.is_none())
            .then(|| Fault::new("place", Reason::new("interviews.place_missing")))
    }
}

/// The most people who interview together. More frighten anybody.
const MOST_RATERS: usize = 6;

impl RaterIn {
    /// Returns who it is: a user who is here, or a name. Both together might be two people.
    fn check(self, users: &[User]) -> Option<NewRater> {
        match (self.user_id, self.name) {
            (Some(Field::Read(id)), None) => {
                let user = users.iter().find(|user| user.id == id && !user.has_left)?;
                Some(NewRater { name: user.name.clone(), user_id: Some(id) })
            }
            (None, Some(Field::Read(name))) => Some(NewRater { name, user_id: None }),
            _ => None,
        }
    }
}

impl TimesIn {
    pub fn check(self) -> Result<Vec<DateTime<Utc>>> {
        let count = count_fault("times", self.times.len(), MOST_TIMES, "interviews.times_count");
        refuse(&self, count)?;
        read(self.times)
    }

    /// Looks at which of its times are free for those of this interview.
    pub async fn look(&self, scope: &Scope, id: InterviewId, missing: &mut Missing) -> Result<()> {
        let minutes = store::find(scope, id).await?.arranged.minutes;
        let raters = store::raters(scope, [id]).await?.into_iter();
        let raters: Vec<_> =
            raters.map(|one| NewRater { name: one.name, user_id: one.user_id }).collect();
        let times = readable(&self.times);
        missing.tell(free::faults(scope, &times, Some(minutes), &raters, Some(id)).await?);
        Ok(())
    }
}

impl QuestionIn {
    /// Checks it for what may not be asked, in each of its parts.
    pub fn check(self) -> Result<OwnQuestion> {
        let parts = [
            ("ask", &self.ask.sent()),
            ("one", &self.one.sent()),
            ("three", &self.three.sent()),
            ("five", &self.five.sent()),
        ];
        let barred = parts.map(|(path, text)| {
            let found = if path == "ask" { barred::asked(text) } else { barred::noted(text) };
            found.map(|found| Fault::new(path, found.in_question()))
        });
        refuse(&self, barred.into_iter().flatten())?;
        Ok(OwnQuestion {
            ask: self.ask.checked()?,
            one: self.one.checked()?,
            three: self.three.checked()?,
            five: self.five.checked()?,
        })
    }
}

impl WishIn {
    pub fn check(self) -> Result<Prose<500>> {
        self.validate()?;
        Ok(self.wish.checked()?)
    }
}

impl PickIn {
    pub fn check(self) -> Result<DateTime<Utc>> {
        self.validate()?;
        Ok(self.at.checked()?.0)
    }
}

impl SheetIn {
    /// Returns what was rated of these questions. Notes tell nothing of what a person is.
    pub fn check(self, kit: &[Question]) -> Result<Sheet> {
        let (mut sheet, mut faults) = (Sheet::default(), vec![]);
        for one in kit {
            let typed = |all: &[(String, String)]| {
                all.iter().find(|(id, _)| *id == one.id).map(|(_, typed)| typed.trim().to_owned())
            };
            let rating = typed(&self.ratings).and_then(|typed| typed.parse::<u8>().ok());
            let rating = rating.filter(|rating| (LOWEST..=HIGHEST).contains(rating));
            let note = typed(&self.notes).filter(|note| !note.is_empty());
            if let Some(why) = note.as_deref().and_then(note_fault) {
                faults.push(Fault::new(format!("note.{}", one.id), why));
            }
            if rating.is_some() || note.is_some() {
                sheet.0.insert(one.id.clone(), Rated { rating, note });
            }
        }
        if faults.is_empty() { Ok(sheet) } else { Err(Error::Invalid(faults)) }
    }

    pub fn turn(&self) -> Turn {
        match (self.is_final, self.met_earlier) {
            (false, _) => Turn::Keep,
            (true, false) => Turn::Submit,
            (true, true) => Turn::SubmitMetEarlier,
        }
    }

    /// Returns what to show again.
    pub fn shown(&self) -> Sheet {
        let mut sheet = Sheet::default();
        for (id, typed) in &self.ratings {
            sheet.0.entry(id.clone()).or_default().rating = typed.parse().ok();
        }
        for (id, typed) in &self.notes {
            sheet.0.entry(id.clone()).or_default().note = Some(typed.clone());
        }
        sheet
    }
}

fn note_fault(note: &str) -> Option<Reason> {
    match note.parse::<Prose<2000>>() {
        Err(why) => Some(why),
        Ok(_) => barred::noted(note).map(|found| found.in_note()),
    }
}

fn barred_in<const MAX: usize>(path: &str, text: Option<&Field<Prose<MAX>>>) -> Option<Fault> {
    let found = barred::asked(&text?.sent())?;
    Some(Fault::new(path, found.in_question()))
}

fn count_fault(path: &str, are: usize, most: usize, code: &'static str) -> Option<Fault> {
    let is_wrong = !(1..=most).contains(&are);
    is_wrong.then(|| {
        Fault::new(
            path,
            Reason { code: code.into(), ..Reason::new("value.missing") }.with("max", most),
        )
    })
}

/// Returns times as they were sent, so that what is wrong with one is told at its place.
fn read(times: Vec<Field<Moment>>) -> Result<Vec<DateTime<Utc>>> {
    times.into_iter().map(|time| Ok(time.checked()?.0)).collect()
}

fn readable(times: &[Field<Moment>]) -> Vec<Option<DateTime<Utc>>> {
    times.iter().map(|time| time.value().map(|moment| moment.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interviews::kit::QuestionKind;

    fn paths<T>(checked: Result<T>) -> Vec<String> {
        match checked {
            Err(Error::Invalid(faults)) => faults.into_iter().map(|fault| fault.path).collect(),
            _ => vec![],
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let mut wrong = paths(InterviewIn::default().check(&[]));
        wrong.sort();
        assert_eq!(wrong, ["application_id", "kind", "minutes", "raters", "times"]);
    }

    #[test]
    fn an_own_question_may_not_ask_what_nobody_may() {
        let sent = QuestionIn {
            ask: Field::read("Do you have kids?"),
            one: Field::read("Has kids at home"),
            three: Field::read("Says so"),
            five: Field::read("Says so plainly"),
        };
        assert_eq!(paths(sent.check()), ["ask", "one"]);
    }

    #[test]
    fn a_sheet_keeps_the_kit_and_nothing_else() {
        let kit = [Question::sample(QuestionKind::Talk)];
        let pair = |id: &str, typed: &str| (id.to_owned(), typed.to_owned());
        let sent = |ratings, notes| SheetIn { ratings, notes, ..SheetIn::default() };
        let sheet =
            sent(vec![pair("upset_bill", "4"), pair("other", "5")], vec![]).check(&kit).unwrap();
        assert_eq!((sheet.rating("upset_bill"), sheet.rating("other")), (Some(4), None));
        for typed in ["0", "6", "-1", "four"] {
            let sheet = sent(vec![pair("upset_bill", typed)], vec![]).check(&kit).unwrap();
            assert_eq!(sheet.rating("upset_bill"), None, "{typed}");
        }
        let noted = sent(vec![], vec![pair("upset_bill", "Pregnant, it seems.")]).check(&kit);
        assert_eq!(paths(noted), ["note.upset_bill"]);
    }
}
