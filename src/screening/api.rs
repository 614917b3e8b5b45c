//! The door for programs: what was found, an invitation, and by the candidate's own link their messages.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    Chat, ReadScreenings, WriteScreenings,
    actions::{self, Made},
    input::{MessageIn, ScreeningIn},
    link::link_url,
    output::{ChatOut, ScreeningOut},
    screening::{Screening, ScreeningId, ScreeningState},
    store::{self, Filter},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
    },
    platform::{
        db::Tx,
        http::{
            idempotency::Idempotent,
            json_body::JsonBody,
            link::Bearer,
            list::Listed,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    practices::{self, Practice},
};

#[derive(Tags)]
enum Tag {
    /// The conversation before an interview, and what was found in it.
    Screenings,
}

#[derive(ApiResponse)]
enum Shown {
    /// The conversation.
    #[oai(status = 200)]
    Screening(Json<ScreeningOut>),
}

type Invited = Added<ScreeningOut>;

#[derive(ApiResponse)]
enum Heard {
    /// What was said last.
    #[oai(status = 200)]
    Chat(Json<ChatOut>),
}

#[derive(ApiResponse)]
enum Answered {
    /// The message is kept, and this is said to it.
    #[oai(status = 201)]
    Chat(Json<ChatOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::Screenings")]
impl Api {
    /// List screenings
    ///
    /// Returns conversations in the order of their ids, which tells nothing of when they began. What was found
    /// is read one by one.
    #[oai(path = "/screenings", method = "get", operation_id = "list_screenings")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadScreenings>,
        /// Only that of this application.
        application_id: Query<Option<ApplicationId>>,
        /// Only those of this job.
        job_id: Query<Option<JobId>>,
        /// Only those that stand like this.
        state: Query<Option<ScreeningState>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<ScreeningOut>> {
        let (application_id, job_id) = (application_id.0, job_id.0);
        let filter = Filter { application_id, job_id, state: state.0 };
        let window = Window::new(cursor.0, limit.0).map_err(Error::astray)?;
        let mut all = store::list(&key.scope, filter, window).await?;
        let next = window.cut(&mut all, |screening| (screening.id, screening.open_until));
        let practice = practices::here(&key.scope).await?;
        let now = key.scope.now();
        let out = |one: &Screening| ScreeningOut::new(one, now, |at| practice.today(at));
        key.listed(all.iter().map(out).collect(), next)
    }

    /// Get a screening
    ///
    /// Returns the conversation with what was found, per requirement, once the candidate has sent their
    /// answers. What they told of health, family, religion or age is nowhere in it.
    #[oai(path = "/screenings/:id", method = "get", operation_id = "get_screening")]
    async fn get(
        &self,
        key: ApiKey<ReadScreenings>,
        /// The conversation.
        id: Path<ScreeningId>,
    ) -> Result<Shown> {
        let scope = &key.scope;
        let screening = store::find(scope, id.0).await?;
        let exchanges = store::exchanges(scope, id.0).await?;
        let practice = practices::here(scope).await?;
        let out = ScreeningOut::new(&screening, scope.now(), |at| practice.today(at));
        Ok(Shown::Screening(Json(out.with_findings(&screening, &exchanges)?)))
    }

    /// Invite to a screening
    ///
    /// Writes to the candidate, and shows their link, this once. Another time it makes a new link, which takes
    /// the place of the one before, and seven days more.
    #[oai(path = "/screenings", method = "post", operation_id = "invite_to_screening")]
    async fn invite(
        &self,
        key: ApiKey<WriteScreenings>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ScreeningIn>,
    ) -> Result<Invited> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, body: ScreeningIn| {
            let made = actions::invite(tx, body.check()?).await?;
            show(tx, &made, &practice)
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Get what was said last
    ///
    /// Returns what was said last in the conversation, by the candidate's own link: before the first message,
    /// the greeting and the first question.
    #[oai(
        path = "/screenings/:id/messages",
        method = "get",
        operation_id = "get_screening_messages"
    )]
    async fn hear(
        &self,
        link: Bearer<Chat>,
        /// The conversation.
        id: Path<ScreeningId>,
        /// In which language it would begin.
        language: Query<Option<Language>>,
    ) -> Result<Heard> {
        let screening = own(&link, id.0).await?;
        let last = match store::exchanges(&link.scope, id.0).await?.pop() {
            Some(exchange) => exchange.says,
            None => {
                let language = language.0.unwrap_or(Language::English);
                actions::begin(&link.scope, &screening, language).await?.opening
            }
        };
        Ok(Heard::Chat(Json(ChatOut::new(&screening, link.scope.now(), &last))))
    }

    /// Send a message
    ///
    /// Takes what the candidate typed or tapped, by their own link, and answers with what is said to it. The
    /// same message sent again under its name is the same message. One that answers what is no longer asked is
    /// refused, and changes nothing.
    #[oai(
        path = "/screenings/:id/messages",
        method = "post",
        operation_id = "send_screening_message"
    )]
    async fn say(
        &self,
        link: Bearer<Chat>,
        /// The conversation.
        id: Path<ScreeningId>,
        body: JsonBody<MessageIn>,
    ) -> Result<Answered> {
        own(&link, id.0).await?;
        let saying = body.whole()?.check()?;
        let act = async |tx: &mut Tx| actions::say(tx, id.0, saying).await;
        let exchange = link.scope.write(act).await?;
        let screening = store::find(&link.scope, id.0).await?;
        Ok(Answered::Chat(Json(ChatOut::new(&screening, link.scope.now(), &exchange.says))))
    }
}

/// For every other link there is no such conversation.
async fn own(link: &Bearer<Chat>, id: ScreeningId) -> Result<Screening> {
    if link.subject != id.to_string() {
        return Err(Error::Missing("screening"));
    }
    store::find(&link.scope, id).await
}

fn show(tx: &Tx, made: &Made, practice: &Practice) -> Result<ScreeningOut> {
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link_url(tx, base, &made.secret)?;
    let out = ScreeningOut::new(&made.screening, tx.now(), |at| practice.today(at));
    Ok(out.with_link(url))
}

impl Resource for ScreeningOut {
    const IS: &'static str = "The conversation, with the candidate's link.";

    fn address(&self) -> String {
        format!("/screenings/{}", self.id)
    }
}
