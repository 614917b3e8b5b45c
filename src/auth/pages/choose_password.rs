//! The page that an invitation, a forgotten password or a command leads to.

use poem::{FromRequest, Request, RequestBody, Response, handler, web::Html};
use serde::Serialize;

use super::sign_in::scope;
use crate::{
    auth::{actions, input::PasswordIn, tries},
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        language::Language,
    },
    platform::{
        Platform,
        db::{Actor, Scope, Tx},
        http::{form::FormField, link::Open, refusal::Refusal, request_name::RequestName},
        keys::{self, Issued, KeyId, KeyKind, LinkWay, User},
        outward::see_other,
        render::Page,
        throttle::{self, Place},
    },
    practices,
};

#[derive(Serialize)]
pub struct ChoosePassword {
    user: String,
    email: String,
    is_elsewhere: bool,
    token: String,
    password: FormField,
    faults: Vec<Fault>,
}

impl ChoosePassword {
    fn new(invited: &Invited, faults: Vec<Fault>) -> Self {
        let password = FormField::new::<String>("password", None, &faults);
        let Invited { user, is_elsewhere, token, .. } = invited;
        let (user, email, token) = (user.name.to_string(), user.email.to_string(), token.clone());
        Self { user, email, is_elsewhere: *is_elsewhere, token, password, faults }
    }
}

impl Page for ChoosePassword {
    const TEMPLATE: &'static str = "auth/choose_password";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<Fault>| Self {
            user: "Dana Okafor".to_owned(),
            email: "dana@willamette.example".to_owned(),
            is_elsewhere: false,
            token: "password_0".to_owned(),
            password: FormField::new::<String>("password", None, &faults),
            faults,
        };
        let short = Reason::new("password.short").with("min", 12);
        let elsewhere = Self { is_elsewhere: true, ..page(vec![]) };
        vec![page(vec![]), page(vec![Fault::new("password", short)]), elsewhere]
    }
}

/// Who holds a password link: the user whom it is for.
struct Invited {
    scope: Scope,
    user: User,
    link: KeyId,
    way: LinkWay,
    /// They have a password already, in another practice, and the link is no proof that it is they.
    is_elsewhere: bool,
    token: String,
    language: Language,
}

impl<'a> FromRequest<'a> for Invited {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        let platform = Platform::of(request)?;
        let token = request.raw_path_param("token").unwrap_or_default().to_owned();
        let key = keys::find(platform, KeyKind::Password, &token).await?;
        let key = key.ok_or(Error::Spent)?;
        let Actor::Link(link) = key.actor else { return Err(Error::Spent.into()) };
        let way = LinkWay::of(&key).ok_or(Error::Spent)?;
        let scope = scope(platform, key.practice_id);
        let user = keys::user(&scope, key.user_id).await?;
        let user = user.filter(|user| !user.has_left).ok_or(Error::Spent)?;
        let is_elsewhere =
            way == LinkWay::Owner && actions::is_elsewhere(&scope, &user.email).await?;
        let language = RequestName::of(request)?.language;
        Ok(Self { scope, user, link, way, is_elsewhere, token, language })
    }
}

impl Invited {
    async fn choose(&self, sent: PasswordIn) -> Result<Issued> {
        let password = sent.check()?;
        let turns = [tries::form_of(self.link)];
        throttle::refuse_haste(self.scope.platform(), &turns).await?;
        self.scope.write(async |tx: &mut Tx| throttle::take(tx, &turns).await).await?;
        let practice = practices::here(&self.scope).await?;
        let own = vec![self.user.email.to_string(), practice.name().to_owned()];
        let chosen = password.hash_chosen(own).await?;
        let (user, link) = (self.user.id, Some((self.link, self.way)));
        let choose = async |tx: &mut Tx| {
            actions::choose_password(tx, user, link, chosen).await?;
            keys::open_session(tx, user).await
        };
        self.scope.write(choose).await
    }

    async fn join(&self, sent: PasswordIn, place: &Place) -> Result<Issued> {
        actions::join(&self.scope, &self.user, self.link, sent.check()?, place).await
    }

    fn page(&self, faults: Vec<Fault>) -> Result<Html<String>> {
        let page = ChoosePassword::new(self, faults);
        self.scope.platform().renderer.page(self.language, &page)
    }
}

#[handler]
pub fn view(invited: Invited) -> Result<Html<String>> {
    invited.page(vec![])
}

#[handler]
pub async fn submit(
    request: &Request,
    invited: Invited,
    Open(sent): Open<PasswordIn>,
) -> Result<Response> {
    let outward = &Platform::of(request)?.outward;
    let opened = if invited.is_elsewhere {
        invited.join(sent, &outward.place_of(request)).await
    } else {
        invited.choose(sent).await
    };
    match opened {
        Ok(session) => {
            request.cookie().add(outward.session_cookie(&session.secret));
            Ok(see_other("/"))
        }
        Err(error) => {
            // They may have chosen one elsewhere a moment ago.
            let is_elsewhere = invited.is_elsewhere || matches!(error, Error::Conflict(_));
            let invited = Invited { is_elsewhere, ..invited };
            let refusal = Refusal::of::<PasswordIn>(error)?;
            Ok(refusal.answer(invited.page(refusal.faults.clone())?))
        }
    }
}
