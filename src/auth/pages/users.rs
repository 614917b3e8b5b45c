//! Who signs in here: the list, a new one, a change of role, a farewell.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    auth::{WriteUsers, actions, input::UserIn},
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        keys::{self, LinkWay, Role, User, UserId},
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Users {
    frame: Frame,
    users: Vec<Row>,
    roles: &'static [&'static str],
    name: FormField,
    email: FormField,
    role: FormField,
    faults: Vec<Fault>,
    /// A link just made, shown this once, and for whom.
    link: Option<Handed>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    email: String,
    role: &'static str,
    has_left: bool,
    is_reader: bool,
}

#[derive(Serialize)]
struct Handed {
    name: String,
    url: String,
}

impl Row {
    fn new(user: &User, reader: UserId) -> Self {
        Self {
            id: user.id.to_string(),
            name: user.name.to_string(),
            email: user.email.to_string(),
            role: user.role.word(),
            has_left: user.has_left,
            is_reader: user.id == reader,
        }
    }
}

impl Page for Users {
    const TEMPLATE: &'static str = "auth/users";

    fn samples() -> Vec<Self> {
        let row = |name: &str, role: Role, is_reader, has_left| Row {
            id: "user_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: name.to_owned(),
            email: "dana@willamette.example".to_owned(),
            role: role.word(),
            has_left,
            is_reader,
        };
        let page = |faults: Vec<Fault>, link| {
            let users = vec![
                row("Dana Okafor", Role::Owner, true, false),
                row("Esther Yoon", Role::Reviewer, false, false),
                row("Pat Quinn", Role::Viewer, false, true),
            ];
            Users::new(Frame::sample(SETTINGS), users, &UserIn::default(), faults, link)
        };
        let handed = Handed {
            name: "Esther Yoon".to_owned(),
            url: "https://jobs.cedar.example/password/password_0".to_owned(),
        };
        let wrong = ["name", "email", "role", "form"].map(|name| {
            let code = if name == "form" { "users.last_owner" } else { "value.missing" };
            Fault::new(name, Reason::new(code))
        });
        vec![page(vec![], None), page(vec![], Some(handed)), page(wrong.into(), None)]
    }
}

impl Users {
    fn new(
        frame: Frame,
        users: Vec<Row>,
        sent: &UserIn,
        faults: Vec<Fault>,
        link: Option<Handed>,
    ) -> Self {
        Self {
            frame,
            users,
            roles: Role::WORDS,
            name: FormField::new("name", &sent.name, &faults),
            email: FormField::new("email", &sent.email, &faults),
            role: FormField::new("role", &sent.role, &faults),
            faults,
            link,
        }
    }
}

async fn fill(
    session: &Session<WriteUsers>,
    sent: &UserIn,
    faults: Vec<Fault>,
    link: Option<Handed>,
) -> Result<Users> {
    let reader = session.user().ok_or(Error::Unknown)?;
    let users = keys::users(&session.scope).await?;
    let rows = users.iter().map(|user| Row::new(user, reader)).collect();
    Ok(Users::new(Frame::of(session, SETTINGS).await?, rows, sent, faults, link))
}

#[handler]
pub async fn view(session: Session<WriteUsers>) -> Result<Html<String>> {
    session.page(&fill(&session, &UserIn::default(), vec![], None).await?)
}

/// The link is shown on the page that answers, and nowhere else: it is handed over in person.
#[handler]
pub async fn invite(form: Submitted<WriteUsers, UserIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match admit(&session, sent.clone()).await {
        Ok(handed) => {
            let page = fill(&session, &UserIn::default(), vec![], Some(handed)).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => refuse(&session, &sent, error).await,
    }
}

async fn admit(session: &Session<WriteUsers>, sent: UserIn) -> Result<Handed> {
    let (new, by) = (sent.check()?, session.reader.role);
    let name = new.name.to_string();
    let let_in = async |tx: &mut Tx| actions::invite(tx, by, new).await;
    let (_, link) = session.scope.write(let_in).await?;
    handed(session, name, &link.secret).await
}

async fn handed(session: &Session<WriteUsers>, name: String, secret: &str) -> Result<Handed> {
    let practice = practices::here(&session.scope).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let path = format!("/password/{secret}");
    Ok(Handed { name, url: session.scope.platform().outward.url(base, &path) })
}

async fn refuse(session: &Session<WriteUsers>, sent: &UserIn, error: Error) -> Result<Response> {
    let (status, faults) = faults_to_show::<UserIn>(error)?;
    let page = fill(session, sent, faults, None).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

pub struct RoleIn {
    role: Field<Role>,
}

impl Form for RoleIn {
    const INPUTS: &'static [&'static str] = &["role"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { role: pairs.field("role") }
    }
}

#[handler]
pub async fn change_role(
    form: Submitted<WriteUsers, RoleIn>,
    Path(id): Path<UserId>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    let by = session.reader.role;
    let Field::Read(role) = fields.role else {
        return Err(Error::Unreadable(Reason::new("form.old")));
    };
    let promote = async |tx: &mut Tx| actions::change_role(tx, by, id, role).await;
    answer(&session, session.scope.write(promote).await).await
}

#[handler]
pub async fn remove(
    form: Submitted<WriteUsers, Press>,
    Path(id): Path<UserId>,
) -> Result<Response> {
    let session = form.session;
    let by = session.reader.role;
    let let_go = async |tx: &mut Tx| actions::remove_user(tx, by, id).await;
    answer(&session, session.scope.write(let_go).await).await
}

/// Makes a new password link for a user, and shows it once.
#[handler]
pub async fn password_link(
    form: Submitted<WriteUsers, Press>,
    Path(id): Path<UserId>,
) -> Result<Response> {
    let session = form.session;
    let user = keys::user(&session.scope, Some(id)).await?.ok_or(Error::Missing("user"))?;
    let forget = async |tx: &mut Tx| actions::forget_password(tx, id, LinkWay::Owner).await;
    let link = session.scope.write(forget).await?;
    let handed = handed(&session, user.name.to_string(), &link.secret).await?;
    let page = fill(&session, &UserIn::default(), vec![], Some(handed)).await?;
    Ok(session.page(&page)?.into_response())
}

async fn answer(session: &Session<WriteUsers>, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(see_other("/settings/users")),
        Err(error) => refuse(session, &UserIn::default(), error).await,
    }
}
