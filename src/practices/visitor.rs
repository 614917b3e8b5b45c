//! Somebody who comes by a public address of a practice: `/careers/cedar-hollow-family-medicine`.

use poem::{FromRequest, Request, RequestBody, web::Html};

use super::{Practice, Visit, store};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::Scope,
        http::{link, request_name::RequestName},
        render::Page,
    },
};

/// Somebody without a name, a key or a link, from the part `:practice` of the address. They see
/// what the practice shows to everybody.
pub struct Visitor {
    pub scope: Scope,
    pub practice: Practice,
    pub name: RequestName,
}

impl Visitor {
    /// Returns the frame of the page that they asked for.
    pub fn frame(&self) -> Visit {
        Visit::around(&self.practice, &self.name)
    }

    /// Shows a page in the reader's language.
    pub fn page<V: Page>(&self, page: &V) -> Result<Html<String>> {
        self.scope.platform().renderer.page(self.name.language, page)
    }
}

impl<'a> FromRequest<'a> for Visitor {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let slug = request.raw_path_param("practice").unwrap_or_default();
        let platform = Platform::of(request)?;
        let id = store::by_slug(&platform.db, slug).await?.ok_or(Error::Missing("practice"))?;
        let scope = link::visit(platform, id);
        let practice = store::here(&scope).await?;
        Ok(Self { scope, practice, name: RequestName::of(request)? })
    }
}
