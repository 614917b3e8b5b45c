//! What the database is trusted with, and what it is not.

mod guard;
mod heartbeat;
