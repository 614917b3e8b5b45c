//! Who came by a link: a candidate, who has no account and needs none.

use std::marker::PhantomData;

use poem::{FromRequest, Request, RequestBody, web::Html};
use poem_openapi::{
    ApiExtractor, ApiExtractorType, ExtractParamOptions,
    registry::{MetaSecurityScheme, Registry},
};

use super::{
    contract,
    form::{Form, Pairs, filled},
    parameters,
    principal::bearer,
    rate,
    request_name::RequestName,
    walk::Walk,
};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope},
        keys::{self, Key, KeyKind},
        render::Page,
    },
};

/// What a link is for. One made for a status page opens no test.
pub trait Purpose: Send + Sync {
    const NAME: &'static str;
}

/// The holder of a link to one thing, from the part `:token` of the address.
pub struct Link<P> {
    pub scope: Scope,
    /// The id of the one thing that it opens.
    pub subject: String,
    /// The secret itself, for the addresses on the page.
    pub token: String,
    pub name: RequestName,
    purpose: PhantomData<P>,
}

impl<P> Link<P> {
    /// Shows a page in the reader's language.
    pub fn page<V: Page>(&self, page: &V) -> Result<Html<String>> {
        self.scope.platform().renderer.page(self.name.language, page)
    }
}

/// Returns the practice, and the key, of a secret that is for this purpose and opens today. An
/// unknown link and a spent one are the same to whoever holds it.
pub async fn open(platform: &Platform, purpose: &str, secret: &str) -> Result<(Scope, Key)> {
    let key = keys::find(platform, KeyKind::Link, secret).await?.ok_or(Error::Spent)?;
    if !key.is_for(purpose) {
        return Err(Error::Spent);
    }
    Ok((scope_of(platform, &key), key))
}

#[expect(clippy::disallowed_methods, reason = "a link that opens is what yields a scope")]
fn scope_of(platform: &Platform, key: &Key) -> Scope {
    Scope::new(platform, key.practice_id, key.actor)
}

/// Returns the practice as somebody finds it who came by a public address. What they are shown must
/// be what the practice shows to everybody.
#[expect(clippy::disallowed_methods, reason = "a public page needs no principal")]
pub fn visit(platform: &Platform, practice: PracticeId) -> Scope {
    Scope::new(platform, practice, Actor::Visitor)
}

impl<'a, P: Purpose> FromRequest<'a> for Link<P> {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let token = request.raw_path_param("token").unwrap_or_default().to_owned();
        let (scope, key) = open(Platform::of(request)?, P::NAME, &token).await?;
        let name = RequestName::of(request)?;
        let subject = key.subject.unwrap_or_default();
        Ok(Self { scope, subject, token, name, purpose: PhantomData })
    }
}

/// The holder of a link to one thing, who sends its secret as a bearer token: `/api` never reads
/// a secret from an address.
pub struct Bearer<P> {
    pub scope: Scope,
    /// The id of the one thing that it opens.
    pub subject: String,
    purpose: PhantomData<P>,
}

impl<'a, P: Purpose> ApiExtractor<'a> for Bearer<P> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    /// Registered by its purpose; `contract::sharpen` makes one scheme of all links.
    fn register(registry: &mut Registry) {
        registry.create_security_scheme(
            contract::LINK_SCHEME,
            MetaSecurityScheme {
                ty: "http",
                description: Some("The secret of a candidate's link: its last part."),
                name: None,
                key_in: None,
                scheme: Some("bearer"),
                bearer_format: None,
                flows: None,
                openid_connect_url: None,
            },
        );
    }

    fn security_schemes() -> Vec<&'static str> {
        vec![contract::LINK_SCHEME]
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let secret = bearer(request).ok_or(Error::UnknownLink)?;
        let platform = Platform::of(request)?;
        let opened = open(platform, P::NAME, secret).await;
        // A program is told what every program with a wrong secret is told.
        let (scope, key) = opened.map_err(|error| match error {
            Error::Spent => Error::UnknownLink,
            other => other,
        })?;
        if let Actor::Link(id) = key.actor {
            rate::count(request, platform, id)?;
        }
        parameters::refuse_unusable(request, (&scope, &Walk::of(request)?))?;
        let subject = key.subject.unwrap_or_default();
        Ok(Self { scope, subject, purpose: PhantomData })
    }
}

/// A form sent from a page that a link opened. Its address is the secret: no other site knows it.
pub struct Sent<P, F> {
    pub link: Link<P>,
    pub fields: F,
}

impl<'a, P: Purpose, F: Form> FromRequest<'a> for Sent<P, F> {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let link = <Link<P> as FromRequest>::from_request(request, body).await?;
        let pairs = Pairs::read(request, body, F::LIMITS).await?;
        Ok(Self { link, fields: filled(pairs).await? })
    }
}

/// A form that anybody may send: to apply, to sign in.
pub struct Open<F>(pub F);

impl<'a, F: Form> FromRequest<'a> for Open<F> {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let pairs = Pairs::read(request, body, F::LIMITS).await?;
        Ok(Self(filled(pairs).await?))
    }
}
