//! Who is offered what in the demo practice, and what they answer.

use chrono::Days;

use super::{
    calendar::workday,
    cast::{Answered, Background, Offered},
};
use crate::{
    applications::ApplicationId,
    background_checks::{self, Agency, Order, PaperKind},
    error::{Error, Result},
    jobs::PayPeriod,
    kernel::{digest::sha256, language::Language, money::Cents},
    offers::{self, Condition, NewOffer, OfferId, Signing, Terms},
    platform::db::{Scope, Tx},
    practices,
};

/// Sends an offer, and answers it as the story says.
pub async fn offer(scope: &Scope, to: ApplicationId, offered: &Offered) -> Result<()> {
    let today = practices::today(scope).await?;
    let mut conditions = vec![Condition::ExclusionsChecked, Condition::WorkAuthorization];
    if offered.background != Background::None {
        conditions.push(Condition::BackgroundCheck);
    }
    let terms = Terms {
        pay: Cents(offered.cents),
        period: PayPeriod::Hour,
        hours: Some(40),
        schedule: "Monday to Friday, 8 am to 5 pm".parse().map_err(Error::internal)?,
        location: "Salem".parse().map_err(Error::internal)?,
        supervisor: "Dana Okafor".parse().map_err(Error::internal)?,
        first_day: workday(today + Days::new(20)),
        answer_by: today + Days::new(5),
        conditions,
        line: Some("We were glad to meet you.".parse().map_err(Error::internal)?),
        outside_because: None,
    };
    let new = NewOffer { application_id: to, replaces: None, terms };
    let sent = scope.write(async |tx: &mut Tx| Ok(offers::send(tx, new).await?.offer)).await?;
    match offered.answer {
        Answered::Not => Ok(()),
        Answered::Declined => {
            scope.write(async |tx: &mut Tx| offers::decline(tx, sent.id).await).await.map(drop)
        }
        Answered::Signed => {
            let signing = Signing {
                name: offered.name.parse().map_err(Error::internal)?,
                letter_sha256: sent.fingerprint(),
                place: None,
                agent: None,
            };
            let act = async |tx: &mut Tx| offers::accept(tx, sent.id, signing).await;
            scope.write(act).await?;
            check(scope, sent.id, offered).await
        }
    }
}

/// Asks for a background check, and takes it as far as the story says. What came back is nobody's story.
async fn check(scope: &Scope, offer: OfferId, offered: &Offered) -> Result<()> {
    if offered.background == Background::None {
        return Ok(());
    }
    let practice = practices::here(scope).await?;
    let locales = &scope.platform().locales;
    let signing = |kind, name: Option<&str>| -> Result<background_checks::Signing> {
        let text = background_checks::text(locales, kind, Language::English, practice.name())?;
        Ok(background_checks::Signing {
            name: name.map(str::parse).transpose().map_err(Error::internal)?,
            language: Language::English,
            paper_sha256: sha256(&text),
            place: None,
            agent: None,
        })
    };
    let order = Order {
        agency: Agency {
            name: "Cascade Screening".parse().map_err(Error::internal)?,
            phone: "503 555 0190".parse().map_err(Error::internal)?,
            address: "1 Front Street, Salem, OR 97301".parse().map_err(Error::internal)?,
        },
        on: practice.today(scope.now()),
        by: scope.actor().to_string(),
    };
    let read = signing(PaperKind::Disclosure, None)?;
    let signed = signing(PaperKind::Authorization, Some(offered.name))?;
    scope
        .write(async |tx: &mut Tx| {
            let id = background_checks::ask(tx, offer).await?.check.id;
            if offered.background == Background::Ordered {
                background_checks::read_disclosure(tx, id, read).await?;
                background_checks::authorize(tx, id, signed).await?;
                background_checks::order(tx, id, order).await?;
            }
            Ok(())
        })
        .await
}
