// Placeholder until the first file of DiscussionQuery lands.
