//! The little language of `let`, `such_that` and `value`: exact decimals, dates, comparisons.
//!
//! An expression is read once. Its words and signs are looked at by us, so that nothing else of
//! the engine can be reached; its numbers become exact decimals; then the engine compiles it.

mod functions;
mod signs;

use std::{collections::BTreeSet, fmt, sync::LazyLock};

use chrono::NaiveDate;
use rhai::{AST, Dynamic, Engine, EvalAltResult, Scope};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::value::{Drawn, Value};

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(from = "String", into = "String")]
pub struct Expression {
    text: String,
    /// The values that it uses.
    names: BTreeSet<String>,
    compiled: Result<AST, String>,
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut engine = Engine::new_raw();
    engine
        .set_max_operations(10_000)
        .set_max_expr_depths(64, 1)
        .set_max_call_levels(8)
        .set_max_string_size(1_000)
        .set_max_array_size(1)
        .set_max_map_size(1);
    functions::teach(&mut engine);
    engine
});

impl From<String> for Expression {
    fn from(text: String) -> Self {
        let (names, compiled) = match signs::read(&text) {
            Ok(signs::Read { names, for_engine }) => {
                let compiled = ENGINE.compile_expression(for_engine);
                (names, compiled.map_err(|wrong| wrong.err_type().to_string()))
            }
            Err(wrong) => (BTreeSet::new(), Err(wrong)),
        };
        Self { text, names, compiled }
    }
}

impl From<Expression> for String {
    fn from(expression: Expression) -> Self {
        expression.text
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Expression {
    /// Returns it as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the word that it is, if it is nothing else.
    pub fn word(&self) -> Option<&str> {
        let is_word = |text: &str| !text.is_empty() && self.names.contains(text);
        Some(self.text.trim()).filter(|text| is_word(text))
    }

    /// Returns the values that it uses.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    /// Returns why it can never be computed, if so.
    pub fn fault(&self) -> Option<&str> {
        self.compiled.as_ref().err().map(|fault| &**fault)
    }

    pub fn value(&self, drawn: &Drawn) -> Result<Value, String> {
        let compiled = self.compiled.as_ref().map_err(Clone::clone)?;
        // Only what it uses: an item has dozens of values, and each is copied for the engine.
        let mut scope = Scope::new();
        for name in self.names() {
            let value = drawn.get(name).ok_or_else(|| format!("there is no value `{name}`"))?;
            scope.push_constant_dynamic(signs::engine_name(name), dynamic(value));
        }
        let result = ENGINE.eval_ast_with_scope::<Dynamic>(&mut scope, compiled);
        known(result.map_err(|wrong| worded(*wrong))?)
    }

    pub fn number(&self, drawn: &Drawn) -> Result<Decimal, String> {
        match self.value(drawn)? {
            Value::Number(number) => Ok(number),
            other => Err(format!("this is no number, but {other}")),
        }
    }

    pub fn truth(&self, drawn: &Drawn) -> Result<bool, String> {
        match self.value(drawn)? {
            Value::Truth(truth) => Ok(truth),
            other => Err(format!("this is neither true nor false, but {other}")),
        }
    }
}

fn dynamic(value: &Value) -> Dynamic {
    match value {
        Value::Number(number) => Dynamic::from_decimal(*number),
        Value::Text(text) => text.clone().into(),
        Value::Date(date) => Dynamic::from(*date),
        Value::Truth(truth) => Dynamic::from_bool(*truth),
    }
}

fn known(result: Dynamic) -> Result<Value, String> {
    if let Ok(number) = result.as_decimal() {
        return Ok(Value::Number(number));
    }
    if let Ok(truth) = result.as_bool() {
        return Ok(Value::Truth(truth));
    }
    if let Some(date) = result.clone().try_cast::<NaiveDate>() {
        return Ok(Value::Date(date));
    }
    let name = result.type_name();
    result.into_string().map(Value::Text).map_err(|_| format!("this comes to nothing but a {name}"))
}

/// The engine counts lines inside one expression, which would mislead.
fn worded(mut wrong: EvalAltResult) -> String {
    let _ = wrong.take_position();
    match wrong {
        EvalAltResult::ErrorRuntime(why, _) => why.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
