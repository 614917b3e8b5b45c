mod desk;
mod labels;
mod limits;
mod list;
mod story;
mod way_back;

pub use way_back::{apply_page, between};
