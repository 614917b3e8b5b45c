//! Who is offered what in the demo practice, and what they answer.

use chrono::Days;

use super::cast::{Answered, Offered};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::PayPeriod,
    kernel::money::Cents,
    offers::{self, Condition, NewOffer, Signing, Terms},
    platform::db::{Scope, Tx},
    practices,
};

/// Sends an offer, and answers it as the story says.
pub async fn offer(scope: &Scope, to: ApplicationId, offered: &Offered) -> Result<()> {
    let today = practices::today(scope).await?;
    let terms = Terms {
        pay: Cents(offered.cents),
        period: PayPeriod::Hour,
        hours: Some(40),
        schedule: "Monday to Friday, 8 am to 5 pm".parse().map_err(Error::internal)?,
        location: "Salem".parse().map_err(Error::internal)?,
        supervisor: "Dana Okafor".parse().map_err(Error::internal)?,
        first_day: today + Days::new(20),
        answer_by: today + Days::new(5),
        conditions: vec![Condition::ExclusionsChecked, Condition::WorkAuthorization],
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
            scope.write(act).await.map(drop)
        }
    }
}
