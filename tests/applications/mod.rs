mod desk;
mod labels;
mod limits;
mod list;
mod story;
mod way_back;
