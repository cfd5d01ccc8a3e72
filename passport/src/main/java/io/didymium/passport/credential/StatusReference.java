package io.didymium.passport.credential;

import io.didymium.core.id.Text;

/**
 * The place in a status list where a credential's revocation would be seen.
 *
 * @param list the id of the status list credential
 * @param index the position in the list, from 0
 */
public record StatusReference(String list, long index) {
    /** @throws IllegalArgumentException if the list is blank or the index negative */
    public StatusReference {
        Text.require(list, "status list");
        if (index < 0) {
            throw new IllegalArgumentException("status list index must not be negative: " + index);
        }
    }
}
