//! The keys by which programs act for a user.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    auth::{WriteApiKeys, actions, input::ApiKeyIn},
    error::Result,
    kernel::fault::{Fault, Reason},
    platform::{
        db::Tx,
        http::{
            form::{FormField, Press, Submitted, faults_to_show},
            principal::Session,
        },
        keys::{self, KeyId},
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Practice, SETTINGS},
};

#[derive(Serialize)]
pub struct ApiKeys {
    frame: Frame,
    keys: Vec<Row>,
    name: FormField,
    scopes: Vec<Choice>,
    scopes_fault: Option<Fault>,
    faults: Vec<Fault>,
    /// A key just made, shown this once.
    made: Option<Secrets>,
}

#[derive(Serialize)]
struct Secrets {
    key: String,
    callback: Option<String>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    scopes: String,
    made_on: NaiveDate,
    last_used_on: Option<NaiveDate>,
    is_revoked: bool,
}

#[derive(Serialize)]
struct Choice {
    scope: &'static str,
    is_ticked: bool,
}

impl Row {
    fn new(key: &keys::Listed, practice: &Practice) -> Self {
        Self {
            id: key.id.to_string(),
            name: key.name.as_ref().map(ToString::to_string).unwrap_or_default(),
            scopes: key.scopes.join(", "),
            made_on: practice.today(key.made_at),
            last_used_on: key.last_used_on,
            is_revoked: key.revoked_at.is_some(),
        }
    }
}

impl Page for ApiKeys {
    const TEMPLATE: &'static str = "auth/api_keys";

    fn samples() -> Vec<Self> {
        let row = |is_revoked: bool| Row {
            id: "key_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Payroll".to_owned(),
            scopes: "jobs:read, licenses:read".to_owned(),
            made_on: NaiveDate::default(),
            last_used_on: is_revoked.then(NaiveDate::default),
            is_revoked,
        };
        let page = |keys, faults: Vec<Fault>, secret: Option<&str>| {
            let frame = Frame::sample(SETTINGS);
            let held = ["jobs:read", "licenses:read", "licenses:write"];
            let secrets = |key: &str| Secrets {
                key: key.to_owned(),
                callback: Some("whsec_BwcHBw==".to_owned()),
            };
            let made = secret.map(secrets);
            ApiKeys::new(frame, keys, &held, &ApiKeyIn::default(), faults, made)
        };
        let wrong = [("name", "value.missing"), ("scopes", "api_keys.no_scope")];
        let wrong = wrong.map(|(name, code)| Fault::new(name, Reason::new(code)));
        vec![
            page(vec![], vec![], None),
            page(vec![row(false), row(true)], vec![], Some("api_0123")),
            page(vec![], wrong.into(), None),
        ]
    }
}

impl ApiKeys {
    fn new(
        frame: Frame,
        keys: Vec<Row>,
        held: &[&'static str],
        sent: &ApiKeyIn,
        faults: Vec<Fault>,
        made: Option<Secrets>,
    ) -> Self {
        let choice = |scope: &&'static str| Choice {
            scope,
            is_ticked: sent.scopes.iter().any(|sent| sent == scope),
        };
        Self {
            frame,
            keys,
            name: FormField::new("name", &sent.name, &faults),
            scopes: held.iter().map(choice).collect(),
            scopes_fault: faults.iter().find(|fault| fault.path == "scopes").cloned(),
            faults,
            made,
        }
    }
}

async fn fill(
    session: &Session<WriteApiKeys>,
    sent: &ApiKeyIn,
    faults: Vec<Fault>,
    made: Option<Secrets>,
) -> Result<ApiKeys> {
    let practice = practices::here(&session.scope).await?;
    let keys = keys::api_keys(&session.scope).await?;
    let rows = keys.iter().map(|key| Row::new(key, &practice)).collect();
    let held: Vec<_> = session.scope.platform().rooms.scopes(session.reader.role).collect();
    let frame = Frame::around(session, SETTINGS, &practice).await?;
    Ok(ApiKeys::new(frame, rows, &held, sent, faults, made))
}

#[handler]
pub async fn view(session: Session<WriteApiKeys>) -> Result<Html<String>> {
    session.page(&fill(&session, &ApiKeyIn::default(), vec![], None).await?)
}

#[handler]
pub async fn make(form: Submitted<WriteApiKeys, ApiKeyIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let user = session.reader.clone();
    let held: Vec<_> = session.scope.platform().rooms.scopes(user.role).collect();
    let made = match sent.clone().check(&held) {
        Ok((name, scopes)) => {
            let create =
                async |tx: &mut Tx| actions::create_key(tx, user.id, name, &scopes, None).await;
            session.scope.write(create).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(key) => {
            let made = Secrets { key: key.secret, callback: key.callback_secret };
            let page = fill(&session, &ApiKeyIn::default(), vec![], Some(made)).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<ApiKeyIn>(error)?;
            let page = fill(&session, &sent, faults, None).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

#[handler]
pub async fn revoke(
    form: Submitted<WriteApiKeys, Press>,
    Path(id): Path<KeyId>,
) -> Result<Response> {
    let close = async |tx: &mut Tx| actions::revoke_key(tx, id).await;
    form.session.scope.write(close).await?;
    Ok(see_other("/settings/api-keys"))
}
