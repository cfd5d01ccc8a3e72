package io.didymium.passport.credential;

import io.didymium.core.id.Id;
import io.didymium.core.party.Facility;
import io.didymium.passport.CredentialKind;

/**
 * A facility.
 *
 * @param facility the facility
 */
public record FacilitySubject(Facility facility) implements Subject {
    @Override
    public CredentialKind kind() {
        return CredentialKind.FACILITY_RECORD;
    }

    @Override
    public Id id() {
        return facility.id();
    }
}
