// Placeholder until the first file of DiscussionLoading lands.
