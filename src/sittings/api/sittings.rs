//! Taking a test. Answers come only by the candidate's own link.

use poem_openapi::{
    ApiResponse, OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};
use validator::Validate;

use super::Tag;
use crate::{
    error::{Error, Result},
    invitations::{self, InvitationId, Take},
    kernel::language::Language,
    platform::http::{json_body::JsonBody, link::Bearer},
    sittings::{
        circumstances::Circumstances,
        hand_in::hand_in,
        input::{AnswerIn, StartIn},
        output::{QuestionOut, SittingOut, StepOut},
        pauses,
        question::Question,
        sitting::{Sitting, SittingId, SittingRefused},
        steps::{self, Answered},
        store,
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The sitting.
    #[oai(status = 200)]
    Sitting(Json<SittingOut>),
}

#[derive(ApiResponse)]
enum Begun {
    /// The sitting.
    #[oai(status = 201)]
    Sitting(Json<SittingOut>),
}

#[derive(ApiResponse)]
enum Asked {
    /// The question.
    #[oai(status = 200)]
    Question(Json<QuestionOut>),
}

#[derive(ApiResponse)]
enum Kept {
    /// The answer is on the disk.
    #[oai(status = 201)]
    Step(Json<StepOut>),
}

pub struct Sittings;

#[OpenApi(tag = "Tag::Sittings")]
impl Sittings {
    /// Begin a sitting
    ///
    /// Starts the clock. A second time returns the sitting that was begun.
    #[oai(path = "/sittings", method = "post", operation_id = "begin_sitting")]
    async fn begin(&self, link: Bearer<Take>, body: JsonBody<StartIn, false>) -> Result<Begun> {
        refuse_in_office(&link).await?;
        let invitation = invited(&link)?;
        // Whoever asks may be a program: in which language and on what somebody answers is not known.
        let how = (body.whole()?.into(), Circumstances::default());
        let id = steps::start(&link.scope, invitation, how).await?;
        let sitting = store::sitting(&link.scope, id).await?;
        Ok(Begun::Sitting(Json(SittingOut::new(&sitting))))
    }

    /// Get a sitting
    ///
    /// Returns how far it is, and when its time is over.
    #[oai(path = "/sittings/:id", method = "get", operation_id = "get_sitting")]
    async fn get(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
    ) -> Result<Shown> {
        Ok(Shown::Sitting(Json(SittingOut::new(&own(&link, id.0).await?))))
    }

    /// Get a question
    ///
    /// Returns a question that has been shown, or the next one.
    #[oai(path = "/sittings/:id/questions/:number", method = "get", operation_id = "get_question")]
    async fn question(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
        /// The question's number in this sitting, from 1.
        #[oai(validator(minimum(value = "1"), maximum(value = "500")))]
        number: Path<u16>,
        /// The language to ask in, `en` or `es`.
        language: Query<Option<Language>>,
        /// The language to ask in, if no other is named.
        #[oai(name = "Accept-Language")]
        accepted: Header<Option<String>>,
    ) -> Result<Asked> {
        let sitting = own(&link, id.0).await?;
        refuse_handed_in(&sitting)?;
        refuse_in_office(&link).await?;
        let accepted = accepted.0.as_deref().and_then(Language::accepted);
        let language = language.0.or(accepted).unwrap_or(Language::English);
        let place = usize::from(number.0) - 1;
        sitting.shown(place)?;
        let contents = pauses::contents_of(&link.scope, &sitting).await?;
        let Question { shown, layout, .. } = Question::of(&sitting, place, &contents, language)?;
        let step = sitting.latest(place);
        Ok(Asked::Question(Json(QuestionOut::new(place, shown, &layout, step))))
    }

    /// Keep an answer
    ///
    /// Keeps one answer, and says so once it is on the disk. Sent again under the same
    /// `client_step_id` it is the same step; another answer under it is a 422.
    #[oai(path = "/sittings/:id/answers", method = "post", operation_id = "answer")]
    async fn answer(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
        body: JsonBody<AnswerIn>,
    ) -> Result<Kept> {
        let AnswerIn { number, client_step_id, answer, flagged } = body.whole()?;
        client_step_id.validate().map_err(|errors| named("client_step_id", &errors))?;
        let client_step = client_step_id.checked()?.to_string();
        let given = answer.unwrap_or_default().into_iter();
        let answered = Answered {
            sitting: id.0,
            invitation: invited(&link)?,
            place: usize::from(number) - 1,
            given: given.map(|pair| (pair.name.0, pair.value.0)).collect(),
            flagged,
            client_step,
            is_in_office: false,
        };
        Ok(Kept::Step(Json(StepOut::new(&steps::answer(&link.scope, answered).await?))))
    }

    /// Hand in
    ///
    /// Hands the sitting in and scores it. A second time changes nothing.
    #[oai(path = "/sittings/:id/submission", method = "post", operation_id = "hand_in")]
    async fn hand_in(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
    ) -> Result<Shown> {
        let sitting = own(&link, id.0).await?;
        if sitting.submitted_at.is_none() {
            refuse_in_office(&link).await?;
        }
        hand_in(&link.scope, sitting.id).await?;
        let sitting = store::sitting(&link.scope, sitting.id).await?;
        Ok(Shown::Sitting(Json(SittingOut::new(&sitting))))
    }
}

pub(super) fn invited(link: &Bearer<Take>) -> Result<InvitationId> {
    link.subject.parse().map_err(Error::internal)
}

/// Returns the sitting of the link's own invitation. Another's is not there.
async fn own(link: &Bearer<Take>, id: SittingId) -> Result<Sitting> {
    let sitting = store::sitting_of(&link.scope, invited(link)?).await?;
    sitting.filter(|sitting| sitting.id == id).ok_or(Error::Missing("sitting"))
}

/// Refuses what is taken on a screen of the office: a program may be anywhere.
async fn refuse_in_office(link: &Bearer<Take>) -> Result<()> {
    let invitation = invitations::find(&link.scope, invited(link)?).await?;
    Ok(invitation.refuse_elsewhere(false)?)
}

fn refuse_handed_in(sitting: &Sitting) -> Result<()> {
    match sitting.submitted_at {
        Some(_) => Err(SittingRefused::HandedIn.into()),
        None => Ok(()),
    }
}

fn named(name: &str, errors: &validator::ValidationErrors) -> Error {
    let faults = crate::kernel::fault::Fault::all(errors).into_iter();
    Error::Invalid(
        faults
            .map(|fault| crate::kernel::fault::Fault { path: name.to_owned(), ..fault })
            .collect(),
    )
}
