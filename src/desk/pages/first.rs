//! The last step of setting up: what to do first.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    auth::WriteUsers,
    desk::WriteSettings,
    error::Result,
    invitations::WriteInvitations,
    jobs::WriteJobs,
    licenses::WriteLicenses,
    platform::{http::principal::Session, render::Page},
    practices::{Frame, TODAY},
};

#[derive(Serialize)]
pub struct First {
    frame: Frame,
    ways: Vec<Way>,
}

/// A thing to begin with: its word, where it leads, and its icon.
#[derive(Serialize)]
struct Way {
    word: &'static str,
    path: &'static str,
    icon: &'static str,
}

const JOB: Way = Way { word: "job", path: "/jobs/new", icon: "jobs" };
const TEST: Way = Way { word: "test", path: "/invitations/new", icon: "send" };
const LICENSE: Way = Way { word: "license", path: "/licenses/new", icon: "license" };
const COLLEAGUE: Way = Way { word: "colleague", path: "/settings/users", icon: "people" };

impl Page for First {
    const TEMPLATE: &'static str = "desk/first";

    fn samples() -> Vec<Self> {
        let page = |ways| Self { frame: Frame::sample(TODAY), ways };
        vec![page(vec![JOB, TEST, LICENSE, COLLEAGUE]), page(vec![])]
    }
}

#[handler]
pub async fn view(session: Session<WriteSettings>) -> Result<Html<String>> {
    let ways = [
        session.may::<WriteJobs>().then_some(JOB),
        session.may::<WriteInvitations>().then_some(TEST),
        session.may::<WriteLicenses>().then_some(LICENSE),
        session.may::<WriteUsers>().then_some(COLLEAGUE),
    ];
    let frame = Frame::of(&session, TODAY).await?;
    session.page(&First { frame, ways: ways.into_iter().flatten().collect() })
}
