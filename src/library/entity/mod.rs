//! The rows of this room. Nobody else sees them.

pub mod item_comment;
pub mod item_opinion;
pub mod retired_item;
