//! Who signs in, and how they come back who cannot.

mod forgotten;
mod own;
mod passwords;
mod sign_in;
mod two_practices;
