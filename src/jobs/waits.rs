//! What waits in this room: drafts that somebody began.

use super::{JobId, WriteJobs, store};
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["publish"];
/// A practice with more drafts than these finds them on the page of jobs.
const MOST: u64 = 10;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<WriteJobs>() {
        return Ok(vec![]);
    }
    let drafts = store::drafts(asker.scope, MOST).await?;
    let publish = |(id, of, since): (JobId, String, _)| Waiting {
        on: On::You,
        word: "publish",
        icon: "file",
        count: 1,
        of,
        names: vec![],
        since,
        until: None,
        path: format!("/jobs/{id}"),
    };
    Ok(drafts.into_iter().map(publish).collect())
}
