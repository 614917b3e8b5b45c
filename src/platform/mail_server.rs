//! The mail server that an owner has named in the browser, where whoever runs this server named none.
//!
//! Each practice has its own, its password sealed. Each process reads them when it starts and every minute,
//! so that another one's change reaches it too.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use lettre::{
    AsyncSmtpTransport, Tokio1Executor, message::Mailbox,
    transport::smtp::authentication::Credentials,
};
use sea_orm::Condition;

use super::{
    Platform,
    db::{Actor, Scope, Table, Tx},
    mail::Way,
    rounds::{Act, Pause, Round},
};
use crate::{
    error::{Error, Result},
    kernel::{email::Email, fault::Reason, text::Text},
};

crate::words! {
    /// How the way to a mail server is kept from being read.
    pub enum Security {
        /// TLS from the first byte, as a rule on port 465.
        Tls = "tls",
        /// TLS once both have greeted, as a rule on port 587.
        StartTls = "starttls",
        /// Not at all: for a server on this same computer only.
        Open = "open",
    }
}

/// Where letters are brought, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    pub host: Text<253>,
    pub port: u16,
    pub security: Security,
    pub user: Option<Text<200>>,
    pub password: Option<Text<500>>,
    /// The address that letters come from.
    pub sender: Email,
}

impl MailServer {
    /// # Errors
    /// Refuses a way that anybody between here and there could read.
    pub fn check(self) -> Result<Self> {
        let host = self.host.as_str();
        let is_here = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if self.security == Security::Open && !is_here {
            return Err(Error::fault("security", "mail_server.open"));
        }
        Ok(self)
    }

    /// Returns a way out for letters by it. Nothing is sent before the first letter.
    pub fn way(&self) -> Result<Way> {
        let host = self.host.as_str();
        let refused = |_| Error::fault("host", "mail_server.host");
        let builder = match self.security {
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host).map_err(refused)?,
            Security::StartTls => {
                AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host).map_err(refused)?
            }
            Security::Open => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host),
        };
        let mut builder = builder.port(self.port);
        if let (Some(user), Some(password)) = (&self.user, &self.password) {
            let keys = Credentials::new(user.to_string(), password.to_string());
            builder = builder.credentials(keys);
        }
        let address = self.sender.as_str().parse().map_err(Error::internal)?;
        Ok(Way::by(builder, host, Mailbox::new(None, address)))
    }
}

/// What lies in the row of a practice.
pub struct Named {
    pub server: MailServer,
    pub at: DateTime<Utc>,
    /// It was sealed with a key that is not here: a backup was restored without its keys.
    pub lacks_password: bool,
}

/// Returns for which place a password is sealed.
fn place(scope: &Scope) -> String {
    format!("mail_server/{}/password", scope.practice_id())
}

/// Keeps it in the place of the one before, or none.
pub async fn keep(tx: &Tx, server: Option<&MailServer>) -> Result<()> {
    tx.remove_all::<row::Entity>().await?;
    let Some(server) = server else { return Ok(()) };
    let seal = &tx.platform().seal;
    let password = server.password.as_ref().map(|plain| seal.seal(&place(tx), plain.as_str()));
    tx.insert(row::Model {
        practice_id: tx.practice_id(),
        host: server.host.to_string(),
        port: server.port.into(),
        security: server.security,
        user: server.user.as_ref().map(Text::to_string),
        password: password.transpose()?,
        sender: server.sender.as_str().to_owned(),
        named_at: tx.now(),
    })
    .await
}

/// Returns the one that this practice has named.
pub async fn named(scope: &Scope) -> Result<Option<Named>> {
    let Some(row) = scope.one(scope.select::<row::Entity>()).await? else { return Ok(None) };
    let unreadable = |why: Reason| Error::internal(why);
    let unseal = |sealed: &String| scope.platform().seal.unseal(&place(scope), sealed);
    let password = row.password.as_ref().map(unseal);
    let lacks_password = matches!(password, Some(Err(_)));
    let password = password.and_then(Result::ok);
    let server = MailServer {
        host: row.host.parse().map_err(unreadable)?,
        port: row.port.try_into().map_err(Error::internal)?,
        security: row.security,
        user: row.user.map(|user| user.parse().map_err(unreadable)).transpose()?,
        password: password.map(|it| it.parse().map_err(unreadable)).transpose()?,
        sender: row.sender.parse().map_err(unreadable)?,
    };
    Ok(Some(Named { server, at: row.named_at, lacks_password }))
}

/// Lets the letters of each practice leave by the server that it has named, unless whoever runs this one has
/// named one for all. One that cannot be used holds up nobody else, and no start.
pub async fn use_named(platform: &Platform) -> Result<()> {
    if platform.mail.is_fixed() {
        return Ok(());
    }
    let now = platform.db.practices_with::<row::Entity>(Condition::all()).await?;
    let gone = platform.mail.named_by().into_iter().filter(|practice| !now.contains(practice));
    gone.for_each(|practice| platform.mail.name(practice, None));
    for practice in now {
        #[expect(
            clippy::disallowed_methods,
            reason = "the product itself looks after each practice"
        )]
        let scope = Scope::new(platform, practice, Actor::System);
        match use_own(&scope).await {
            Ok(()) => {}
            // Nothing is known of it for a moment: what it was holds.
            Err(Error::Busy) => tracing::warn!(%practice, "its mail server cannot be read now"),
            Err(error) => {
                tracing::warn!(%practice, %error, "the mail server of a practice cannot be used");
                platform.mail.name(practice, None);
            }
        }
    }
    Ok(())
}

/// Lets the letters of this practice leave by the server that it has named, or by none.
pub async fn use_own(scope: &Scope) -> Result<()> {
    let (mail, practice) = (&scope.platform().mail, scope.practice_id());
    let named = named(scope).await?.filter(|named| !named.lacks_password);
    if mail.named_at(practice) == named.as_ref().map(|named| named.at) {
        return Ok(());
    }
    let way = named.map(|Named { server, at, .. }| Ok::<_, Error>((server.way()?, at)));
    mail.name(practice, way.transpose()?);
    Ok(())
}

/// Another process may have named one.
pub const READ: Round = Round {
    name: "read_mail_server",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Server(|platform| Box::pin(use_named(platform))),
};

pub const TABLE: Table = Table::of::<row::Entity>().of_nobody();

mod row {
    use sea_orm::entity::prelude::*;

    use super::Security;
    use crate::platform::db::PracticeId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_servers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub practice_id: PracticeId,
        pub host: String,
        pub port: i32,
        pub security: Security,
        pub user: Option<String>,
        pub password: Option<String>,
        pub sender: String,
        pub named_at: DateTimeUtc,
    }

    crate::tenant_rows!(PracticeId);
}
