//! The conversation with a certificate authority.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::ensure;
use instant_acme::{
    Account, AccountCredentials, AuthorizationStatus, ChallengeType, Error, Identifier, NewAccount,
    NewOrder, Order, OrderStatus, RetryPolicy,
};

use super::{
    Domain, Trouble,
    challenges::Challenges,
    kept::{self, Kept},
    trouble::kind,
    wire::Wire,
};
use crate::kernel::clock::Clock;

/// What most offices will use: it costs nothing, and every browser trusts it.
pub const LETS_ENCRYPT: &str = "https://acme-v02.api.letsencrypt.org/directory";
/// The same to try it out. Browsers trust none of its certificates, and it allows more tries.
pub const STAGING: &str = "https://acme-staging-v02.api.letsencrypt.org/directory";

/// How long an authority may look, and then write. Let's Encrypt looks from several continents.
const LOOKS: RetryPolicy = RetryPolicy::new().timeout(Duration::from_secs(90));
const ALL: Duration = Duration::from_secs(240);

/// Whom we ask, and as whom.
pub struct Authority {
    /// Where it says where to ask for what.
    directory: String,
    contact: Option<String>,
    wire: Wire,
}

impl Authority {
    /// # Errors
    /// Returns an error if it cannot be asked like that.
    pub fn new(
        directory: &str,
        contact: Option<&str>,
        root: Option<&Path>,
        clock: Arc<dyn Clock>,
    ) -> anyhow::Result<Self> {
        let directory = if directory == "staging" { STAGING } else { directory };
        let is_sealed = url::Url::parse(directory).is_ok_and(|url| url.scheme() == "https");
        ensure!(is_sealed, "“{directory}” is no https:// address of a certificate authority");
        let contact = contact.map(|email| format!("mailto:{email}"));
        Ok(Self { directory: directory.to_owned(), contact, wire: Wire::new(root, clock)? })
    }

    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// Returns a fresh key with the certificate for it, as PEM.
    ///
    /// # Errors
    /// Returns why there is none.
    pub(super) async fn fetch(
        &self,
        name: &Domain,
        kept: &Kept,
        challenges: &Challenges,
    ) -> Result<String, Trouble> {
        let fetched = tokio::time::timeout(ALL, self.order(name, kept, challenges)).await;
        fetched.unwrap_or_else(|_| Err(Trouble::Away("it took too long".to_owned())))
    }

    async fn order(
        &self,
        name: &Domain,
        kept: &Kept,
        challenges: &Challenges,
    ) -> Result<String, Trouble> {
        let mut order = self.new_order(name, kept).await?;
        // They go when this is over, however it ends.
        let mut shown = vec![];
        let mut all = order.authorizations();
        while let Some(next) = all.next().await {
            let mut authorization = next?;
            if authorization.status != AuthorizationStatus::Pending {
                continue;
            }
            let challenge = authorization.challenge(ChallengeType::Http01);
            let mut challenge = challenge.ok_or_else(|| {
                Trouble::Refused("it does not look at port 80 (http-01)".to_owned())
            })?;
            let answer = challenge.key_authorization().as_str().to_owned();
            shown.push(challenges.show(challenge.token.clone(), answer));
            challenge.set_ready().await?;
        }
        let looked = order.poll_ready(&LOOKS).await;
        drop(shown);
        match looked {
            Ok(OrderStatus::Ready) => {}
            Ok(_) => return Err(why(&mut order, None).await),
            Err(Error::Api(problem)) => return Err(why(&mut order, Some((&problem).into())).await),
            Err(error) => return Err(error.into()),
        }
        let key = order.finalize().await?;
        let chain = order.poll_certificate(&LOOKS).await?;
        Ok(format!("{key}{chain}"))
    }

    async fn new_order(&self, name: &Domain, kept: &Kept) -> Result<Order, Trouble> {
        let names = [Identifier::Dns(name.as_str().to_owned())];
        let asked = NewOrder::new(&names);
        match self.account(kept).await?.new_order(&asked).await {
            // It has forgotten us, as one for trying things out does.
            Err(Error::Api(problem)) if kind(&problem) == "accountDoesNotExist" => {
                kept.forget_account().map_err(unkept)?;
                Ok(self.account(kept).await?.new_order(&asked).await?)
            }
            ordered => Ok(ordered?),
        }
    }

    /// Returns our account, and makes one where there is none: an authority limits how many.
    async fn account(&self, kept: &Kept) -> Result<Account, Trouble> {
        let builder = || Account::builder_with_http(Box::new(self.wire.clone()));
        let contact: Vec<_> = self.contact.iter().map(String::as_str).collect();
        if let Some(mut ours) = kept.account(&self.directory)
            && let Ok(read) = serde_json::from_value::<AccountCredentials>(ours.credentials.clone())
        {
            let account = builder().from_credentials(read).await?;
            if ours.contact != self.contact {
                account.update_contacts(&contact).await?;
                ours.contact.clone_from(&self.contact);
                kept.keep_account(&ours).map_err(unkept)?;
            }
            return Ok(account);
        }
        // Whoever starts the server with a domain has said that they agree.
        let asked = NewAccount {
            contact: &contact,
            terms_of_service_agreed: true,
            only_return_existing: false,
        };
        let (account, credentials) = builder().create(&asked, self.directory.clone(), None).await?;
        let ours = kept::Account {
            directory: self.directory.clone(),
            contact: self.contact.clone(),
            credentials: serde_json::to_value(&credentials).map_err(unkept)?,
        };
        kept.keep_account(&ours).map_err(unkept)?;
        Ok(account)
    }
}

fn unkept(error: impl ToString) -> Trouble {
    Trouble::Unkept(error.to_string())
}

/// Returns why an authority did not find what it looked for: that stands at what it looked at, and less clearly at
/// the order.
async fn why(order: &mut Order, said: Option<Trouble>) -> Trouble {
    let mut all = order.authorizations();
    while let Some(Ok(mut authorization)) = all.next().await {
        let Ok(state) = authorization.refresh().await else { continue };
        let mut problems = state.challenges.iter().filter_map(|one| one.error.as_ref());
        if let Some(problem) = problems.next() {
            return problem.into();
        }
    }
    said.unwrap_or_else(|| Trouble::Refused("it gave no reason".to_owned()))
}
