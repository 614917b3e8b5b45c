//! Who comes to a practice's public pages: anybody, in the language they read.

use poem::{FromRequest, Request, RequestBody, web::Html};

use super::store;
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope},
        http::request_name::RequestName,
        render::Page,
    },
};

/// A visitor of the practice that the part `:practice` of the address names.
pub struct Counter {
    pub scope: Scope,
    pub name: RequestName,
}

impl Counter {
    /// Shows a page in the reader's language.
    pub fn page<V: Page>(&self, page: &V) -> Result<Html<String>> {
        self.scope.platform().renderer.page(self.name.language, page)
    }
}

impl<'a> FromRequest<'a> for Counter {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let platform = Platform::of(request)?;
        let slug = request.raw_path_param("practice").unwrap_or_default();
        let practice = store::by_slug(&platform.db, slug).await?;
        let practice = practice.ok_or(Error::Missing("practice"))?;
        Ok(Self { scope: open_to_all(platform, practice), name: RequestName::of(request)? })
    }
}

#[expect(clippy::disallowed_methods, reason = "public pages read the practice they belong to")]
fn open_to_all(platform: &Platform, practice: PracticeId) -> Scope {
    Scope::new(platform, practice, Actor::Visitor)
}
