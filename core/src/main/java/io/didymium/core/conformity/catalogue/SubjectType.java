package io.didymium.core.conformity.catalogue;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;

/** What the criteria of a profile are applied to. */
public enum SubjectType {
    /** A product or a batch. */
    PRODUCT(BatchId.class),
    /** A site. */
    FACILITY(FacilityId.class),
    /** An operator. */
    ORGANISATION(PartyId.class);

    private final Class<? extends Id> id;

    SubjectType(Class<? extends Id> id) {
        this.id = id;
    }

    /** Whether a subject is of this type. */
    public boolean includes(Id subject) {
        return id.isInstance(subject);
    }
}
