//! The door for programs to what is signed on paper: they print it and hand it in. What a sheet shows is said by a person who
//! has looked at it, on a page; and of what lies apart programs have nothing at all.

use checklists::Compartment;
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    ReadOnboardings, WriteOnboardings, actions, document,
    onboarding::OnboardingId,
    paper,
    sheet_input::SheetIn,
    sheet_output::{SheetOut, SheetsOut, TextOut, TextsOut},
    store,
};
use crate::{
    error::{Error, Result},
    files::SheetState,
    kernel::language::Language,
    platform::{
        db::Tx,
        http::{
            download,
            idempotency::Idempotent,
            json_body::JsonBody,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
};

#[derive(ApiResponse)]
enum Sheets {
    /// The sheets, the first that came first.
    #[oai(status = 200)]
    All(Json<SheetsOut>),
}

#[derive(ApiResponse)]
enum Texts {
    /// The texts.
    #[oai(status = 200)]
    All(Json<TextsOut>),
}

#[derive(ApiResponse)]
enum Printed {
    /// The PDF.
    #[oai(status = 200)]
    Paper(
        Binary<Vec<u8>>,
        /// Its name.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

type HandedIn = Added<SheetOut>;

#[derive(Tags)]
enum Tag {
    /// What has to happen before, on and after somebody's first day, and after their last.
    Onboardings,
}

pub struct SheetApi;

#[OpenApi(tag = "Tag::Onboardings")]
impl SheetApi {
    /// List the signed sheets of an onboarding
    ///
    /// Returns the photos and scans of documents that were signed on paper, and what became of them. What lies apart
    /// is not among them.
    #[oai(
        path = "/onboardings/:id/sheets",
        method = "get",
        operation_id = "list_onboarding_sheets"
    )]
    async fn sheets(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// Only those that stand like this: `waiting` for those at which nobody has looked.
        state: Query<Option<SheetState>>,
    ) -> Result<Sheets> {
        let course = store::course(&key.scope, id.0).await?;
        let all = store::sheets::of_all(&key.scope, id.0).await?.into_iter();
        let is_open = |task: &str| {
            course.planned(task).is_some_and(|it| it.task.compartment == Compartment::None)
        };
        let shown = all
            .filter(|sheet| is_open(&sheet.of.task))
            .filter(|sheet| state.0.is_none_or(|state| sheet.state == state));
        Ok(Sheets::All(Json(SheetsOut { data: shown.map(SheetOut::from).collect() })))
    }

    /// Get the texts that a task has somebody sign
    ///
    /// Returns what would be signed today, in each language that it is written in, with its SHA-256. Once the practice has
    /// written another version, a paper of the one before is no longer taken.
    #[oai(
        path = "/onboardings/:id/tasks/:task/texts",
        method = "get",
        operation_id = "list_onboarding_texts"
    )]
    async fn texts(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// The task.
        task: Path<String>,
    ) -> Result<Texts> {
        let course = store::course(&key.scope, id.0).await?;
        let planned = course.planned(&task.0).ok_or(Error::Missing("task"))?;
        let written = store::policy(&key.scope, &task.0).await?;
        let all = document::all(&planned.task, written.as_ref())?;
        Ok(Texts::All(Json(TextsOut { data: all.into_iter().map(TextOut::from).collect() })))
    }

    /// Get the paper of a task as PDF
    ///
    /// Returns the text word for word as it would be signed, as tagged PDF, with lines to sign by hand, its SHA-256, and the
    /// beginning of that as a code on each page. The text itself is attached as `document.txt`, byte for byte.
    #[oai(
        path = "/onboardings/:id/tasks/:task/paper.pdf",
        method = "get",
        operation_id = "get_onboarding_paper"
    )]
    async fn print(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// The task.
        task: Path<String>,
        /// In which language the new hire reads it.
        #[oai(default = "english")]
        language: Query<Language>,
    ) -> Result<Printed> {
        let printed = paper::print(&key.scope, (id.0, &task.0), language.0).await?;
        Ok(Printed::Paper(Binary(printed.bytes), download::attachment(&printed.name)))
    }

    /// Hand in a signed sheet
    ///
    /// Takes a file as a photo or scan of a task's text, signed on paper. It signs nothing by itself: a person of the
    /// practice looks at it first. A paper of another text than that of today is refused.
    #[oai(
        path = "/onboardings/:id/tasks/:task/sheets",
        method = "post",
        operation_id = "hand_in_onboarding_sheet"
    )]
    async fn hand_in(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// The task.
        task: Path<String>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<SheetIn>,
    ) -> Result<HandedIn> {
        let act = async |tx: &mut Tx, body: SheetIn| {
            let (file, text) = body.check()?;
            let sent = (file, text.as_str());
            let sheet = actions::hand_in_sheet_file(tx, (id.0, &task.0), sent).await?;
            Ok(SheetOut::from(sheet))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }
}

fn english() -> Language {
    Language::English
}

impl Resource for SheetOut {
    const IS: &'static str = "The sheet, at which nobody has looked.";

    fn address(&self) -> String {
        format!("/onboardings/{}/sheets", self.onboarding_id)
    }
}
