//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    actions, due,
    engine::Numbers,
    input::RuleIn,
    output::{DryRunOut, RuleOut, RulesOut},
    ready_rule::ReadyRule,
    room::{ReadAutomation, WriteAutomation},
    store,
    switch::{Chosen, Switch},
};
use crate::{
    error::{Error, Result},
    platform::{
        db::{Scope, Tx},
        http::{json_body::JsonBody, names::told_together, principal::ApiKey},
    },
};

#[derive(Tags)]
enum Tag {
    /// What Muster does without being asked, as far as somebody turned it on.
    Automation,
}

#[derive(ApiResponse)]
enum Listed {
    /// The rules.
    #[oai(status = 200)]
    Rules(Json<RulesOut>),
}

#[derive(ApiResponse)]
enum Switched {
    /// The rule as it is now.
    #[oai(status = 200)]
    Rule(Json<RuleOut>),
}

#[derive(ApiResponse)]
enum Tried {
    /// What it would have done.
    #[oai(status = 200)]
    DryRun(Json<DryRunOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::Automation")]
impl Api {
    /// List rules
    ///
    /// Returns the six rules that there are, and which of them are on.
    #[oai(path = "/automation/rules", method = "get", operation_id = "list_automation_rules")]
    async fn list(&self, key: ApiKey<ReadAutomation>) -> Result<Listed> {
        let switches = store::switches(&key.scope).await?;
        let mut data = vec![];
        for rule in ReadyRule::ALL {
            let switch = switches.iter().find(|it| it.rule == *rule);
            data.push(out(&key.scope, *rule, switch).await?);
        }
        Ok(Listed::Rules(Json(RulesOut { data })))
    }

    /// Turn a rule on or off
    ///
    /// From then on the rule acts with the rights of the user who made the key, and stops when they have them no
    /// longer. The key must hold the scopes of what the rule does. A number that is not sent is as usual.
    #[oai(path = "/automation/rules/:rule", method = "put", operation_id = "set_automation_rule")]
    async fn set(
        &self,
        key: ApiKey<WriteAutomation>,
        /// The rule.
        rule: Path<ReadyRule>,
        body: JsonBody<RuleIn>,
    ) -> Result<Switched> {
        let lacks = rule.0.spec().needs.iter().find(|needed| !key.is_within(**needed));
        let act = async |tx: &mut Tx, body: RuleIn| {
            let named = body.clone();
            let switch = async |tx: &mut Tx| {
                let (is_on, chosen) = body.check()?;
                match lacks.filter(|_| is_on) {
                    Some(lacking) => Err(Error::Denied(lacking.name)),
                    None if is_on => actions::switch_on(tx, rule.0, chosen).await.map(drop),
                    None => actions::switch_off(tx, rule.0).await,
                }
            };
            let switched = told_together(tx, switch, async |_, missing| {
                named.look(rule.0, missing);
                Ok(())
            });
            switched.await
        };
        body.write(&key.scope, act).await?;
        let switch = store::switch(&key.scope, rule.0).await?;
        Ok(Switched::Rule(Json(out(&key.scope, rule.0, switch.as_ref()).await?)))
    }

    /// Try a rule
    ///
    /// Returns what a rule would have done in the last 90 days by the log, or what it would do now by the dates as
    /// they stand today. Nothing is done. A number that is not sent is as the rule is set, or as usual.
    #[oai(
        path = "/automation/rules/:rule/dry-run",
        method = "get",
        operation_id = "try_automation_rule"
    )]
    async fn dry_run(
        &self,
        key: ApiKey<ReadAutomation>,
        /// The rule.
        rule: Path<ReadyRule>,
        /// How many days it waits, or looks ahead.
        days: Query<Option<i32>>,
        /// How often it acts on one thing, or in a day.
        most: Query<Option<i32>>,
    ) -> Result<Tried> {
        let set = store::switch(&key.scope, rule.0).await?;
        let chosen = Chosen {
            days: days.0.or(set.as_ref().and_then(|it| it.days)),
            most: most.0.or(set.as_ref().and_then(|it| it.most)),
        };
        let numbers = Numbers::of(rule.0, chosen.checked(rule.0)?);
        let found = due::dry_run(&key.scope, rule.0, numbers).await?;
        Ok(Tried::DryRun(Json(DryRunOut::new(rule.0, found))))
    }
}

async fn out(scope: &Scope, rule: ReadyRule, switch: Option<&Switch>) -> Result<RuleOut> {
    Ok(RuleOut::new(rule, switch, store::how_many(scope, rule).await?))
}
