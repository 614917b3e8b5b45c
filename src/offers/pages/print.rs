//! The letter as a PDF, for the office and for whom it is offered to.

use poem::{Response, handler, web::Path};

use super::subject;
use crate::{
    error::Result,
    offers::{OfferId, Read, ReadOffers, copies},
    platform::http::{download, link::Link, principal::Session},
};

#[handler]
pub async fn view(session: Session<ReadOffers>, Path(id): Path<OfferId>) -> Result<Response> {
    download::paper(copies::print(&session.scope, id, session.language).await?)
}

#[handler]
pub async fn own(link: Link<Read>) -> Result<Response> {
    download::paper(copies::print(&link.scope, subject(&link)?, link.name.language).await?)
}
