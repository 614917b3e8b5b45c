//! By which server letters leave, as an owner says, with a letter to themselves to try it.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{
    desk::WriteSettings,
    error::{Error, Result},
    kernel::{
        bounded_int::BoundedInt,
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        text::Text,
        wait::Hurry,
    },
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        mail::Letter,
        mail_server::{self, MailServer, Security},
        outward::see_other,
        render::Page,
        throttle::{self, Limit, Turn},
        unsent::Unsent,
    },
    practices::{self, Frame, Practice, SETTINGS},
};

/// Each is a connection to wherever the form says.
const TRIES: Limit = Limit::Steady { burst: 10, each: chrono::TimeDelta::minutes(6) };

#[derive(Serialize)]
pub struct MailPage {
    frame: Frame,
    /// Whoever runs this server has said how letters leave.
    is_fixed: bool,
    /// Nothing is sent to anybody.
    is_demo: bool,
    is_on: bool,
    /// The password that was kept is not to be read here.
    lacks_password: bool,
    /// To whom a letter has just gone.
    tried: Option<String>,
    /// To whom the next one goes.
    to: String,
    host: FormField,
    port: FormField,
    security: FormField,
    securities: Vec<&'static str>,
    user: FormField,
    password: FormField,
    /// Whether there is a password, which is shown to nobody.
    has_password: bool,
    sender: FormField,
    faults: Vec<Fault>,
}

#[derive(Deserialize)]
struct Asked {
    tried: Option<String>,
}

/// What the form is filled in with.
#[derive(Clone, Default, Validate)]
pub struct MailIn {
    #[validate(nested)]
    host: Field<Text<253>>,
    #[validate(nested)]
    port: Field<BoundedInt<1, 65535>>,
    #[validate(nested)]
    security: Field<Security>,
    #[validate(nested)]
    user: Option<Field<Text<200>>>,
    #[validate(nested)]
    password: Option<Field<Text<500>>>,
    #[validate(nested)]
    sender: Field<Email>,
}

impl MailIn {
    fn check(self, before: Option<&MailServer>) -> Result<MailServer> {
        self.validate()?;
        let password = self.password.map(Field::checked).transpose()?;
        let server = MailServer {
            host: self.host.checked()?,
            port: u16::try_from(self.port.checked()?.0).map_err(Error::internal)?,
            security: self.security.checked()?,
            user: self.user.map(Field::checked).transpose()?,
            password: password.clone(),
            sender: self.sender.checked()?,
        };
        // A password that stays is never brought to another server, nor for another user.
        let is_same = |was: &&MailServer| was.host == server.host && was.user == server.user;
        let kept = before.filter(is_same).and_then(|was| was.password.clone());
        MailServer { password: password.or(kept), ..server }.check()
    }
}

impl From<MailServer> for MailIn {
    fn from(server: MailServer) -> Self {
        Self {
            host: Field::Read(server.host),
            port: Field::Read(BoundedInt(server.port.into())),
            security: Field::Read(server.security),
            user: server.user.map(Field::Read),
            password: None,
            sender: Field::Read(server.sender),
        }
    }
}

impl Form for MailIn {
    const INPUTS: &'static [&'static str] =
        &["host", "port", "security", "user", "password", "sender"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            host: pairs.field("host"),
            port: pairs.field("port"),
            security: pairs.field("security"),
            user: pairs.optional("user"),
            password: pairs.optional("password"),
            sender: pairs.field("sender"),
        }
    }
}

impl MailPage {
    fn new(frame: Frame, sent: &MailIn, faults: Vec<Fault>) -> Self {
        let wrong = faults.iter().find(|fault| fault.path == "password").cloned();
        Self {
            frame,
            is_fixed: false,
            is_demo: false,
            is_on: false,
            lacks_password: false,
            tried: None,
            to: String::new(),
            host: FormField::new("host", &sent.host, &faults),
            port: FormField::new("port", &sent.port, &faults),
            security: FormField::new("security", &sent.security, &faults),
            securities: Security::ALL.iter().map(|one| one.word()).collect(),
            user: FormField::new("user", sent.user.as_ref(), &faults),
            password: FormField::shown("password", String::new(), wrong),
            has_password: false,
            sender: FormField::new("sender", &sent.sender, &faults),
            faults,
        }
    }
}

impl Page for MailPage {
    const TEMPLATE: &'static str = "desk/mail";

    fn samples() -> Vec<Self> {
        let page = |faults| Self {
            to: "dana@cedar.example".to_owned(),
            ..Self::new(Frame::sample(SETTINGS), &MailIn::default(), faults)
        };
        let wrong = Fault::at_each(MailIn::INPUTS.iter().copied(), "value.missing");
        let unsent = vec![unsent(&Unsent::answered("mail.example", 535))];
        vec![
            page(vec![]),
            page(wrong),
            page(unsent),
            Self { is_fixed: true, ..page(vec![]) },
            Self { is_demo: true, ..page(vec![]) },
            Self { lacks_password: true, ..page(vec![]) },
            Self {
                is_on: true,
                has_password: true,
                tried: Some("dana@cedar.example".to_owned()),
                ..page(vec![])
            },
        ]
    }
}

async fn fill(
    session: &Session<WriteSettings>,
    sent: Option<&MailIn>,
    faults: Vec<Fault>,
) -> Result<MailPage> {
    let (scope, platform) = (&session.scope, session.scope.platform());
    let practice = practices::here(scope).await?;
    let named = mail_server::named(scope).await?;
    let lacks_password = named.as_ref().is_some_and(|named| named.lacks_password);
    let named = named.map(|named| named.server);
    let kept = named.clone().map(MailIn::from);
    let first = MailIn {
        port: Field::Read(BoundedInt(465)),
        security: Field::Read(Security::Tls),
        ..MailIn::default()
    };
    let shown = sent.or(kept.as_ref()).unwrap_or(&first);
    let frame = Frame::around(session, SETTINGS, &practice).await?;
    Ok(MailPage {
        is_fixed: platform.mail.is_fixed(),
        is_demo: practice.is_demo(),
        is_on: named.is_some() && !lacks_password,
        lacks_password,
        to: session.reader.email.as_str().to_owned(),
        has_password: named.is_some_and(|server| server.password.is_some()),
        ..MailPage::new(frame, shown, faults)
    })
}

/// Where whoever runs the server has said how letters leave, and in a demo, whose letters go nowhere.
async fn refuse(session: &Session<WriteSettings>) -> Result<Practice> {
    let practice = practices::here(&session.scope).await?;
    let is_fixed = session.scope.platform().mail.is_fixed();
    if is_fixed || practice.is_demo() {
        return Err(Error::Conflict(Reason::new("mail_server.not_yours")));
    }
    Ok(practice)
}

#[handler]
pub async fn view(
    session: Session<WriteSettings>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let page = fill(&session, None, vec![]).await?;
    let tried = asked.tried.map(|_| page.to.clone());
    session.page(&MailPage { tried, ..page })
}

/// A server is kept once it has taken a letter to whoever names it.
#[handler]
pub async fn submit(form: Submitted<WriteSettings, MailIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match keep(&session, sent.clone()).await {
        Ok(()) => Ok(see_other("/settings/mail?tried=yes")),
        Err(error) => {
            let error = match Unsent::of(&error) {
                Some(why) => Error::Invalid(vec![unsent(why)]),
                None => error,
            };
            let (status, faults) = faults_to_show::<MailIn>(error)?;
            let page = fill(&session, Some(&sent), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn keep(session: &Session<WriteSettings>, sent: MailIn) -> Result<()> {
    let (scope, practice) = (&session.scope, refuse(session).await?);
    let before = mail_server::named(scope).await?.map(|named| named.server);
    let server = sent.check(before.as_ref())?;
    let turns = [Turn::new(TRIES, Hurry::Tries, &format!("mail of {}", scope.practice_id()))];
    throttle::refuse_haste(scope.platform(), &turns).await?;
    scope.write(async |tx: &mut Tx| throttle::take(tx, &turns).await.map(drop)).await?;
    server.way()?.send(&letter(session, &practice)?).await?;
    change(scope, Some(&server)).await
}

/// Keeps a server, or none, with the event that says so, and lets letters leave by it from now on.
async fn change(scope: &Scope, server: Option<&MailServer>) -> Result<()> {
    let keep = async |tx: &mut Tx| {
        mail_server::keep(tx, server).await?;
        practices::note_changed(tx, "mail_server").await
    };
    scope.write(keep).await?;
    mail_server::use_own(scope).await
}

fn letter(session: &Session<WriteSettings>, practice: &Practice) -> Result<Letter> {
    let say = |key: &'static str| {
        let said = Reason::new(key).with("practice", practice.name());
        session.scope.platform().locales.word(session.language, &said)
    };
    Ok(Letter {
        id: format!("mail-{}", session.scope.now().timestamp_micros()),
        from: practice.name().to_owned(),
        name: session.reader.name.to_string(),
        to: session.reader.email.clone(),
        subject: say("mail_server-letter-subject"),
        body: say("mail_server-letter"),
    })
}

/// From now on messages wait for a hand again.
#[handler]
pub async fn turn_off(form: Submitted<WriteSettings, Press>) -> Result<Response> {
    let session = form.session;
    refuse(&session).await?;
    change(&session.scope, None).await?;
    Ok(see_other("/settings/mail"))
}

fn unsent(why: &Unsent) -> Fault {
    let code = format!("cause.{}", why.cause.word());
    let reason = Reason { code: code.into(), args: Default::default() };
    let reason = reason.with("host", why.host.clone()).with("status", why.status.unwrap_or(0));
    Fault::new("form", reason)
}
