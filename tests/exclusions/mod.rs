//! Exclusion lists: loaded, looked through, and what follows for who begins.

mod gate;
mod lists;
mod matches;

use serde_json::{Value, json};

use crate::world::{Answer, Caller, World};

const HEADING: &str = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,\
                       ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";

/// A row of the federal list: last and first name, birth date, reinstatement.
pub type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Somebody who is excluded, as the list has her.
pub const TESS: Row<'_> = ("QUIMBY", "TESS", "19800101", "00000000");

/// The federal list with these people, and enough others to be one.
pub fn leie(rows: &[Row<'_>]) -> String {
    let others = (0..60).map(|number| {
        format!("FILLER{number:02},NOBODY,,,IND,NURSE,,0000000000,19500{:02}15,1 A ST,BEND,ID,83701,1128a1,20200101,00000000,00000000,", number % 9 + 1)
    });
    let rows = rows.iter().map(|(last, first, born, reinstated)| {
        format!("{last},{first},,,IND,RECEPTIONIST,,0000000000,{born},1 A ST,SALEM,OR,97301,1128b4,20261105,{reinstated},00000000,")
    });
    let all: Vec<_> = others.chain(rows).collect();
    format!("{HEADING}\n{}\n", all.join("\n"))
}

/// Loads a list by the API.
pub async fn load(caller: &Caller, text: impl Into<String>) -> Answer {
    load_of(caller, text, "2026-11-10").await
}

/// Loads a list of that day by the API.
pub async fn load_of(caller: &Caller, text: impl Into<String>, day: &str) -> Answer {
    let path = format!("/api/v1/exclusion-lists?list=leie&file=UPDATED.csv&listed_on={day}");
    let request = caller.request(poem::http::Method::POST, &path);
    let request = request.content_type("application/octet-stream");
    caller.send_body(request, text.into().into_bytes()).await
}

/// Says by the API when somebody was born.
pub async fn born(world: &World, staff: &str, day: &str) {
    let identity = json!({ "born_on": day });
    let path = format!("/api/v1/staff/{staff}/identity");
    let put = world.hr.request(poem::http::Method::PUT, &path);
    world.hr.send(put, Some(identity)).await.expect(200);
}

/// Returns the matches of a state.
pub async fn matches(world: &World, state: &str) -> Vec<Value> {
    let path = format!("/api/v1/exclusion-matches?state={state}");
    world.hr.get(&path).await.expect(200).json()["data"].as_array().unwrap().clone()
}

/// Settles a match by the API.
pub async fn settle(caller: &Caller, id: &str, finding: &str, means: &str) -> Answer {
    let path = format!("/api/v1/exclusion-matches/{id}/disposition");
    let put = caller.request(poem::http::Method::PUT, &path);
    let body = json!({ "finding": finding, "means": means, "words": "Asked on the owner's site." });
    caller.send(put, Some(body)).await
}

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}
