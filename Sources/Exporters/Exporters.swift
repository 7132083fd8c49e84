// Placeholder until the first file of Exporters lands.
