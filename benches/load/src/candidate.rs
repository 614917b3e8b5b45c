//! Somebody who takes tests, over one connection, as fast as they are told that it is saved.

use std::{io, net::SocketAddr, time::Instant};

use anyhow::Context;
use serde_json::json;

use crate::{
    client::{Connection, Request, text},
    phase::{Route, Seen},
    sitting::Sitting,
};

/// Who invites them.
pub struct Office {
    server: SocketAddr,
    api_key: String,
    assessment: String,
}

impl Office {
    pub async fn open(server: SocketAddr, api_key: String) -> anyhow::Result<Self> {
        let mut connection = Connection::open(server).await?;
        let all = connection.ask(Request::get("/api/v1/assessments", &api_key)).await?;
        let assessment = text(&all["data"][0], "id")?;
        Ok(Self { server, api_key, assessment })
    }

    /// Invites somebody new, and returns the secret of their link.
    async fn invite(&self, connection: &mut Connection, name: &str) -> anyhow::Result<String> {
        let email = format!("{}@mail.example", name.replace(' ', "."));
        let candidate = json!({ "name": name, "email": email });
        let body = json!({ "assessment_id": self.assessment, "candidate": candidate }).to_string();
        let request = Request::post("/api/v1/invitations", &self.api_key, &body);
        let url = text(&connection.ask(request).await?, "url")?;
        let secret = url.rsplit('/').next().context("an address without a secret")?;
        Ok(secret.to_owned())
    }
}

pub struct Candidate {
    server: SocketAddr,
    connection: Connection,
    /// Where their bare saves go: each has a row of their own, as each has sittings.
    bare: String,
    sittings: Vec<Sitting>,
    turn: usize,
}

impl Candidate {
    /// Is invited, and begins every sitting.
    pub async fn arrive(office: &Office, number: u32, sittings: u32) -> anyhow::Result<Self> {
        let mut connection = Connection::open(office.server).await?;
        let bare = format!("/bare/{number}");
        // The row is there before it is measured, as the sittings are.
        connection.send(Request::post(&bare, &office.api_key, "")).await?;
        let mut begun = vec![];
        for sitting in 1..=sittings {
            // For the product each sitting is another person's: nobody takes a test twice.
            let name = format!("load {number} {sitting}");
            let secret = office.invite(&mut connection, &name).await?;
            begun.push(Sitting::begin(&mut connection, secret).await?);
        }
        Ok(Self { server: office.server, connection, bare, sittings: begun, turn: 0 })
    }

    /// Saves one thing after another until then.
    pub async fn save(mut self, route: Route, until: Instant) -> anyhow::Result<(Self, Seen)> {
        let mut seen = Seen::default();
        loop {
            let begun = Instant::now();
            if begun >= until {
                return Ok((self, seen));
            }
            let saved = match route {
                Route::Answer => self.answer().await,
                Route::Bare => self.save_bare().await,
            };
            match saved {
                Ok(true) => seen.saved.push(begun.elapsed()),
                Ok(false) => seen.errors += 1,
                Err(_) => {
                    seen.errors += 1;
                    let again = Connection::open(self.server).await;
                    self.connection = again.context("the server is gone")?;
                }
            }
        }
    }

    pub fn into_sittings(self) -> Vec<Sitting> {
        self.sittings
    }

    async fn answer(&mut self) -> io::Result<bool> {
        let (sitting, round) = (self.turn % self.sittings.len(), self.turn / self.sittings.len());
        self.turn += 1;
        self.sittings[sitting].answer(&mut self.connection, round).await
    }

    async fn save_bare(&mut self) -> io::Result<bool> {
        let reply = self.connection.send(Request::post(&self.bare, "", "")).await?;
        Ok(reply.is_success())
    }
}
