// Placeholder until the first file of ReaderRuntime lands.
