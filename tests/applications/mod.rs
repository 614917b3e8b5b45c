mod desk;
mod labels;
mod list;
mod story;
mod way_back;
