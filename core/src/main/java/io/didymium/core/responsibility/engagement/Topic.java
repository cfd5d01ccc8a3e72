package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * Something said at a meeting.
 *
 * @param kind what it was
 * @param text what was said, in the words of the keeper
 */
public record Topic(TopicKind kind, String text) {
    /** @throws IllegalArgumentException if the text is blank */
    public Topic {
        requireNonNull(kind, "kind");
        Text.require(text, "text of a topic");
    }
}
