//! Questions as files of a bank, with their keys: to be read, changed and checked by whoever writes items.

use bank::Originals;
use poem::{IntoResponse, Response, handler, http::header, web::Query};

use super::{MOST, questions::Asked};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    library::{
        catalogue::{self, Filter},
        room::ReadKeys,
        store,
    },
    platform::http::{download, principal::Session},
};

/// What stands above: whose it is, and under which license.
const HEAD: &str = "# Questions of Muster's bank, CC BY 4.0. One document for each skill; the format is in question-banks/README.md.\n";

#[handler]
pub async fn view(session: Session<ReadKeys>, Query(asked): Query<Asked>) -> Result<Response> {
    let found = Filter::from(asked).items(catalogue::entries(&store::out(&session.scope).await?)?);
    if found.len() > MOST {
        let many = Reason::new("library.too_many").with("found", found.len()).with("most", MOST);
        return Err(Error::Conflict(many));
    }
    let ids = found.iter().map(|one| one.item.id.as_str());
    let text = format!("{HEAD}{}", Originals::builtin().written(ids));
    let response = Response::builder().content_type("application/yaml; charset=utf-8").body(text);
    let named = download::attachment("questions.yaml");
    Ok(response.with_header(header::CONTENT_DISPOSITION, named).into_response())
}
