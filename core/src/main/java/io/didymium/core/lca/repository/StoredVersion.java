package io.didymium.core.lca.repository;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import java.time.Instant;

/**
 * One version of a data set as a member contributed it.
 *
 * @param number its number among the versions of the data set, from 1
 * @param member the contributor
 * @param storedAt the time of storing
 * @param dataSet the data set
 */
public record StoredVersion(int number, PartyId member, Instant storedAt, DataSet dataSet) {
    /** @throws IllegalArgumentException if the number is below 1 */
    public StoredVersion {
        if (number < 1) {
            throw new IllegalArgumentException("number of a version must be at least 1: " + number);
        }
        requireNonNull(member, "member");
        requireNonNull(storedAt, "storedAt");
        requireNonNull(dataSet, "dataSet");
    }
}
