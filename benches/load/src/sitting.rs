//! A sitting as its candidate knows it: what can be answered, and what has been called saved.

use std::io;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::client::{Connection, Request, text};

pub struct Sitting {
    pub id: String,
    /// Of the link that opens it.
    secret: String,
    /// Where its answers go.
    path: String,
    /// Two answers to each question, as JSON.
    answers: Vec<[String; 2]>,
    sent: u32,
    kept: Vec<u32>,
}

impl Sitting {
    /// Begins it and looks at every question, which can be answered any number of times after that.
    pub async fn begin(connection: &mut Connection, secret: String) -> anyhow::Result<Self> {
        let begun = connection.ask(Request::post("/api/v1/sittings", &secret, "{}")).await?;
        let id = text(&begun, "id")?;
        let count = begun["count"].as_u64().filter(|count| *count > 0);
        let count = count.with_context(|| format!("no questions in {begun}"))?;
        let mut sitting = Self {
            path: format!("/api/v1/sittings/{id}/answers"),
            id,
            secret,
            answers: vec![],
            sent: 0,
            kept: vec![],
        };
        for number in 1..=count {
            let path = format!("/api/v1/sittings/{}/questions/{number}", sitting.id);
            let question = connection.ask(Request::get(&path, &sitting.secret)).await?;
            let answers = two_answers(&question);
            let answers = answers.with_context(|| format!("cannot answer {question}"))?;
            sitting.answers.push(answers.map(|answer| answer.to_string()));
            // The next question is shown once this one has a step.
            let turn = sitting.answers.len() - 1;
            ensure!(sitting.answer(connection, turn).await?, "an answer was refused: {question}");
        }
        Ok(sitting)
    }

    /// Answers the question whose turn it is. Returns whether that was called saved.
    pub async fn answer(&mut self, connection: &mut Connection, turn: usize) -> io::Result<bool> {
        let (place, round) = (turn % self.answers.len(), turn / self.answers.len());
        self.sent += 1;
        let (number, name) = (place + 1, step_name(self.sent));
        let answer = &self.answers[place][round % 2];
        let body = format!(r#"{{"number":{number},"client_step_id":"{name}","answer":{answer}}}"#);
        let reply = connection.send(Request::post(&self.path, &self.secret, &body)).await?;
        let is_kept = reply.is_success();
        if is_kept {
            self.kept.push(self.sent);
        }
        Ok(is_kept)
    }

    /// Returns the numbers of the steps that were called saved.
    pub fn kept(&self) -> &[u32] {
        &self.kept
    }
}

/// Returns what the device calls its step of this number.
pub fn step_name(number: u32) -> String {
    format!("load-{number}")
}

/// Returns two answers that the question takes, whatever they are worth.
fn two_answers(question: &Value) -> Option<[Value; 2]> {
    if let Some(steps) = question["steps"].as_array() {
        return two_of_steps(steps);
    }
    let choices = keys(question, "choices")?;
    let rights = keys(question, "rights").unwrap_or_default();
    let places: Vec<_> = (1..=choices.len()).map(|place| place.to_string()).collect();
    Some(match question["kind"].as_str()? {
        "ordering" => {
            let forward = choices.iter().copied().zip(places.iter().map(String::as_str));
            let backward = choices.iter().copied().zip(places.iter().rev().map(String::as_str));
            [pairs(forward), pairs(backward)]
        }
        "cloze" | "table" => {
            let all = question["choices"].as_array()?;
            let pick = |choice: &Value, at: usize| {
                let offers = keys(choice, "offers").unwrap_or_default();
                let typed = ["42", "17"][at];
                offers.get(at).copied().unwrap_or(typed).to_owned()
            };
            [0, 1].map(|at| {
                let picks: Vec<_> = all.iter().map(|choice| pick(choice, at)).collect();
                pairs(choices.iter().copied().zip(picks.iter().map(String::as_str)))
            })
        }
        "record" => ["42", "17"].map(|text| pairs(choices.iter().map(|field| (*field, text)))),
        _ if !rights.is_empty() => {
            let forward = choices.iter().copied().zip(rights.iter().copied().cycle());
            let backward = choices.iter().copied().zip(rights.iter().rev().copied().cycle());
            [pairs(forward), pairs(backward)]
        }
        "numeric" | "short_text" => ["42", "17"].map(|text| pairs([("answer", text)])),
        _ => [*choices.first()?, *choices.get(1)?].map(|choice| pairs([("answer", choice)])),
    })
}

/// Returns two answers to each step, under the names by which a case sends them.
fn two_of_steps(steps: &[Value]) -> Option<[Value; 2]> {
    let answers: Option<Vec<_>> = steps.iter().map(two_answers).collect();
    let answers = answers?;
    let all = |at: usize| {
        let steps = answers.iter().zip(1..).flat_map(|(both, number)| {
            both[at].as_array().into_iter().flatten().map(move |pair| {
                let name = pair["name"].as_str().unwrap_or_default();
                json!({ "name": format!("{number}.{name}"), "value": pair["value"] })
            })
        });
        Value::Array(steps.collect())
    };
    Some([all(0), all(1)])
}

/// Returns the keys by which choices are sent.
fn keys<'a>(question: &'a Value, name: &str) -> Option<Vec<&'a str>> {
    question[name].as_array()?.iter().map(|choice| choice["key"].as_str()).collect()
}

fn pairs<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> Value {
    all.into_iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(question: Value) -> [String; 2] {
        let pair = |pair: &Value| {
            let part = |name: &str| pair[name].as_str().unwrap().to_owned();
            format!("{}={}", part("name"), part("value"))
        };
        let answer =
            |all: Value| all.as_array().unwrap().iter().map(pair).collect::<Vec<_>>().join("&");
        two_answers(&question).unwrap().map(answer)
    }

    fn shown(all: &[&str]) -> Value {
        all.iter().map(|key| json!({ "key": key, "html": "" })).collect()
    }

    #[test]
    fn every_kind_of_question_has_two_answers() {
        for kind in ["single", "multiple"] {
            let question = json!({ "kind": kind, "choices": shown(&["a", "b", "c"]) });
            assert_eq!(told(question), ["answer=a", "answer=b"]);
        }
        let question = json!({ "kind": "numeric", "choices": [], "rights": [] });
        assert_eq!(told(question), ["answer=42", "answer=17"]);
        let question = json!({ "kind": "ordering", "choices": shown(&["a", "b", "c"]) });
        assert_eq!(told(question), ["a=1&b=2&c=3", "a=3&b=2&c=1"]);
        let (lefts, rights) = (shown(&["1", "2"]), shown(&["a", "b", "c"]));
        let question = json!({ "kind": "matching", "choices": lefts, "rights": rights });
        assert_eq!(told(question), ["1=a&2=b", "1=c&2=b"]);
        let (rows, verdicts) = (shown(&["1", "2", "3"]), shown(&["a", "b"]));
        let question = json!({ "kind": "grid", "choices": rows, "rights": verdicts });
        assert_eq!(told(question), ["1=a&2=b&3=a", "1=b&2=a&3=b"]);
        let question = json!({ "kind": "record", "choices": shown(&["1", "2"]), "rights": [] });
        assert_eq!(told(question), ["1=42&2=42", "1=17&2=17"]);
        let cells =
            json!([{ "key": "1", "unit": "usd" }, { "key": "2", "offers": shown(&["a", "b"]) }]);
        let table = json!({ "kind": "table", "choices": cells });
        assert_eq!(told(table.clone()), ["1=42&2=a", "1=17&2=b"]);
        let single = json!({ "kind": "single", "choices": shown(&["a", "b"]) });
        let case = json!({ "kind": "case", "choices": [], "steps": [single, table] });
        assert_eq!(told(case), ["1.answer=a&2.1=42&2.2=a", "1.answer=b&2.1=17&2.2=b"]);
    }

    #[test]
    fn a_question_without_choices_has_no_answer() {
        assert_eq!(two_answers(&json!({ "kind": "single", "choices": [] })), None);
        assert_eq!(two_answers(&json!({})), None);
    }
}
