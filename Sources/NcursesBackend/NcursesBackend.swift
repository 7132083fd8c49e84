// Placeholder until the first file of NcursesBackend lands.
