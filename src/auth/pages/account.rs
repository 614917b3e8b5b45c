//! One's own account: who one is here, what of it can be changed, and how to sign out.

use poem::{
    Request, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    auth::{
        OwnAccount, actions, address,
        input::{OwnEmailIn, OwnNameIn, OwnPasswordIn},
    },
    error::Result,
    kernel::{
        email::Email,
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        Platform,
        db::{Actor, Tx},
        http::{
            form::{FormField, Press, Submitted},
            principal::Session,
            refusal::Refusal,
        },
        keys::{Issued, Role},
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Account {
    frame: Frame,
    called: String,
    address: String,
    role: &'static str,
    /// What was just changed.
    changed: Option<&'static str>,
    name: FormField,
    email: FormField,
    current: FormField,
    old: FormField,
    password: FormField,
    faults: Vec<Fault>,
}

impl Page for Account {
    const TEMPLATE: &'static str = "auth/account";

    fn samples() -> Vec<Self> {
        let page = |changed, faults: Vec<Fault>| Self {
            frame: Frame::sample(SETTINGS),
            called: "Dana Okafor".to_owned(),
            address: "dana@willamette.example".to_owned(),
            role: Role::Owner.word(),
            changed,
            name: FormField::new("name", &OwnNameIn::default().name, &faults),
            email: FormField::new::<String>("email", None, &faults),
            current: FormField::new::<String>("current", None, &faults),
            old: FormField::new::<String>("old", None, &faults),
            password: FormField::new::<String>("password", None, &faults),
            faults,
        };
        let short = Fault::new("password", Reason::new("password.short").with("min", 12));
        let wrong = |path, code| Fault::new(path, Reason::new(code));
        let faults = vec![
            wrong("name", "value.missing"),
            wrong("email", "value.missing"),
            wrong("current", "password.not_yours"),
            wrong("old", "password.not_yours"),
            short,
        ];
        let taken = vec![wrong("email", "account.address_taken")];
        vec![
            page(None, vec![]),
            page(Some("name"), vec![]),
            page(Some("password"), faults),
            page(Some("email"), taken),
        ]
    }
}

/// What was filled in. No password comes back.
#[derive(Default)]
struct Sent {
    name: OwnNameIn,
    email: Option<Field<Email>>,
}

#[derive(Deserialize)]
pub struct Asked {
    changed: Option<String>,
}

impl Asked {
    /// What is no word of ours was not changed.
    fn changed(&self) -> Option<&'static str> {
        ["name", "email", "password"].into_iter().find(|word| self.changed.as_deref() == Some(word))
    }
}

#[handler]
pub async fn view(
    session: Session<OwnAccount>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let name = Field::Read(session.reader.name.clone());
    let sent = Sent { name: OwnNameIn { name }, ..Sent::default() };
    session.page(&fill(&session, asked.changed(), &sent, vec![]).await?)
}

async fn fill(
    session: &Session<OwnAccount>,
    changed: Option<&'static str>,
    sent: &Sent,
    faults: Vec<Fault>,
) -> Result<Account> {
    let user = session.reader.clone();
    Ok(Account {
        frame: Frame::of(session, SETTINGS).await?,
        called: user.name.to_string(),
        address: user.email.to_string(),
        role: user.role.word(),
        changed,
        name: FormField::new("name", &sent.name.name, &faults),
        email: FormField::new("email", sent.email.as_ref(), &faults),
        current: FormField::new::<String>("current", None, &faults),
        old: FormField::new::<String>("old", None, &faults),
        password: FormField::new::<String>("password", None, &faults),
        faults,
    })
}

#[handler]
pub async fn rename(form: Submitted<OwnAccount, OwnNameIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let id = session.reader.id;
    let done = match sent.clone().check() {
        Ok(name) => {
            session.scope.write(async |tx: &mut Tx| actions::rename(tx, id, name).await).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other("/me?changed=name")),
        Err(error) => {
            let refusal = Refusal::of::<OwnNameIn>(error)?;
            let sent = Sent { name: sent, ..Sent::default() };
            let page = fill(&session, None, &sent, refusal.faults.clone()).await?;
            Ok(refusal.answer(session.page(&page)?))
        }
    }
}

/// The browser that asked stays signed in, by a session that nobody else has seen.
#[handler]
pub async fn change_email(
    request: &Request,
    form: Submitted<OwnAccount, OwnEmailIn>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let place = Platform::of(request)?.outward.place_of(request);
    let (scope, user) = (&session.scope, &session.reader);
    let changed = match sent.clone().check() {
        Ok(proved) => address::change(scope, user, proved, session.language, &place).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(opened) => {
            request.cookie().add(scope.platform().outward.session_cookie(&opened.secret));
            Ok(see_other("/me?changed=email"))
        }
        Err(error) => {
            let refusal = Refusal::of::<OwnEmailIn>(error)?;
            let name = OwnNameIn { name: Field::Read(user.name.clone()) };
            let sent = Sent { name, email: Some(sent.email) };
            let page = fill(&session, None, &sent, refusal.faults.clone()).await?;
            Ok(refusal.answer(session.page(&page)?))
        }
    }
}

/// The browser that asked stays signed in, by a session that nobody else has seen.
#[handler]
pub async fn change_password(
    request: &Request,
    form: Submitted<OwnAccount, OwnPasswordIn>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match changed(request, &session, sent).await {
        Ok(opened) => {
            let outward = &Platform::of(request)?.outward;
            request.cookie().add(outward.session_cookie(&opened.secret));
            Ok(see_other("/me?changed=password"))
        }
        Err(error) => {
            let refusal = Refusal::of::<OwnPasswordIn>(error)?;
            let name = OwnNameIn { name: Field::Read(session.reader.name.clone()) };
            let sent = Sent { name, ..Sent::default() };
            let page = fill(&session, None, &sent, refusal.faults.clone()).await?;
            Ok(refusal.answer(session.page(&page)?))
        }
    }
}

async fn changed(
    request: &Request,
    session: &Session<OwnAccount>,
    sent: OwnPasswordIn,
) -> Result<Issued> {
    let (user, practice) = (&session.reader, practices::here(&session.scope).await?);
    let own = vec![user.email.to_string(), practice.name().to_owned()];
    let place = Platform::of(request)?.outward.place_of(request);
    actions::change_password(&session.scope, user, sent.check()?, own, &place).await
}

#[handler]
pub async fn sign_out(request: &Request, form: Submitted<OwnAccount, Press>) -> Result<Response> {
    let scope = &form.session.scope;
    if let Actor::User { id, via } = scope.actor() {
        scope.write(async |tx: &mut Tx| actions::sign_out(tx, id, via).await).await?;
    }
    leave(request)
}

#[handler]
pub async fn sign_out_everywhere(
    request: &Request,
    form: Submitted<OwnAccount, Press>,
) -> Result<Response> {
    let scope = &form.session.scope;
    if let Actor::User { id, .. } = scope.actor() {
        scope.write(async |tx: &mut Tx| actions::sign_out_everywhere(tx, id).await).await?;
    }
    leave(request)
}

fn leave(request: &Request) -> Result<Response> {
    request.cookie().add(Platform::of(request)?.outward.session_ended());
    Ok(see_other("/sign-in"))
}
