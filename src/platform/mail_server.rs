//! The mail server that an owner has named in the browser, where whoever runs this server named none.
//!
//! It is one for the whole server and lies in one row, its password sealed. Each process reads it when it
//! starts and every minute, so that another one's change reaches it too.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use lettre::{
    AsyncSmtpTransport, Tokio1Executor, message::Mailbox,
    transport::smtp::authentication::Credentials,
};
use sea_orm::Condition;

use super::{
    Platform,
    db::Tx,
    mail::Mail,
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
    pub fn mail(&self, practice: &str) -> Result<Mail> {
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
        Ok(Mail::by(builder, host, Mailbox::new(Some(practice.to_owned()), address)))
    }
}

/// Which row it is.
const ONLY: i32 = 1;
/// For which place its password is sealed.
const PLACE: &str = "mail_server/password";

/// Keeps it in the place of the one before, or none.
pub async fn keep(tx: &Tx, server: Option<&MailServer>) -> Result<()> {
    tx.remove_shared::<row::Entity>(Condition::all()).await?;
    let Some(server) = server else { return Ok(()) };
    let seal = &tx.platform().seal;
    let password = server.password.as_ref().map(|plain| seal.seal(PLACE, plain.as_str()));
    tx.insert_shared(row::Model {
        id: ONLY,
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

/// Returns the one that was named, and when.
pub async fn named(platform: &Platform) -> Result<Option<(MailServer, DateTime<Utc>)>> {
    let Some(row) = platform.db.one(platform.db.select::<row::Entity>()).await? else {
        return Ok(None);
    };
    let unreadable = |why: Reason| Error::internal(why);
    let password = row.password.as_ref().map(|sealed| platform.seal.unseal(PLACE, sealed));
    let server = MailServer {
        host: row.host.parse().map_err(unreadable)?,
        port: row.port.try_into().map_err(Error::internal)?,
        security: row.security,
        user: row.user.map(|user| user.parse().map_err(unreadable)).transpose()?,
        password: password.transpose()?.map(|it| it.parse().map_err(unreadable)).transpose()?,
        sender: row.sender.parse().map_err(unreadable)?,
    };
    Ok(Some((server, row.named_at)))
}

/// Lets letters leave by the server that was named, unless whoever runs this one has named another.
pub async fn use_named(platform: &Platform) -> Result<()> {
    if platform.mail.is_fixed() {
        return Ok(());
    }
    let named = named(platform).await?;
    if platform.mail.named_at() == named.as_ref().map(|(_, at)| *at) {
        return Ok(());
    }
    match named {
        Some((server, at)) => platform.mail.become_like(&server.mail("Muster")?, Some(at)),
        None => platform.mail.become_like(&Mail::none(), None),
    }
    Ok(())
}

/// Another process may have named one.
pub const READ: Round = Round {
    name: "read_mail_server",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Server(|platform| Box::pin(use_named(platform))),
};

mod row {
    use sea_orm::entity::prelude::*;

    use super::Security;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_servers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub host: String,
        pub port: i32,
        pub security: Security,
        pub user: Option<String>,
        pub password: Option<String>,
        pub sender: String,
        pub named_at: DateTimeUtc,
    }

    impl crate::platform::db::SharedTable for Entity {}

    crate::shared_rows!();
}
