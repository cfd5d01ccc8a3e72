package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;

/**
 * Participants of a meeting.
 *
 * @param group who they are, such as residents
 * @param count how many, from 1; empty if that was not recorded
 */
public record ParticipantGroup(String group, Optional<Integer> count) {
    /** @throws IllegalArgumentException if the group is blank or the count below 1 */
    public ParticipantGroup {
        Text.require(group, "group of participants");
        requireNonNull(count, "count");
        if (count.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("participants must be at least one: " + count.get());
        }
    }

    /** A group whose number was not recorded. */
    public static ParticipantGroup of(String group) {
        return new ParticipantGroup(group, Optional.empty());
    }

    /** A group of a number. */
    public static ParticipantGroup of(String group, int count) {
        return new ParticipantGroup(group, Optional.of(count));
    }
}
