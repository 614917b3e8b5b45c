mod desk;
mod story;
mod way_back;
