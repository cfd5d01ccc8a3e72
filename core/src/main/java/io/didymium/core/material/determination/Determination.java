package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.material.SampleState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quantity or content of a lot as one party determined it, or had it determined.
 *
 * @param batch the lot
 * @param measurand what was determined
 * @param value what was found
 * @param party who answers for it and signs it
 * @param role for whom it was determined
 * @param sampledAt when the sample was taken, or the lot weighed
 * @param state the state of the sample to which a content refers
 * @param method the method
 * @param laboratory who did it, if that is another than the party
 * @param accreditation the number of the laboratory's accreditation (ISO/IEC 17025), if it has one
 */
public record Determination(
        BatchId batch,
        Measurand measurand,
        MeasuredValue value,
        PartyId party,
        DeterminationRole role,
        Instant sampledAt,
        SampleState state,
        String method,
        Optional<String> laboratory,
        Optional<String> accreditation) {
    /** @throws IllegalArgumentException if a text is blank, or a part is more than the whole */
    public Determination {
        requireNonNull(batch, "batch");
        requireNonNull(measurand, "measurand");
        requireNonNull(value, "value");
        requireNonNull(party, "party");
        requireNonNull(role, "role");
        requireNonNull(sampledAt, "sampledAt");
        requireNonNull(state, "state");
        Text.require(method, "method of a determination");
        laboratory.ifPresent(name -> Text.require(name, "laboratory"));
        accreditation.ifPresent(number -> Text.require(number, "accreditation"));
        if (measurand.kind() != Measurand.Kind.MASS && measurand.kind() != Measurand.Kind.PROPERTY) {
            value.fraction();
        }
    }

    /** Starts a builder of a determination of a measurand and a value, such as {@code "TREO"} and {@code "24.10 % ± 0.2"}. */
    public static Builder builder(BatchId batch, String measurand, String value) {
        Measurand parsed = Measurand.parse(measurand);
        return new Builder(batch, parsed, MeasuredValue.parse(parsed, value));
    }

    /** Starts a builder of a determination. */
    public static Builder builder(BatchId batch, Measurand measurand, MeasuredValue value) {
        return new Builder(batch, measurand, value);
    }

    /** Starts a builder with the parts of this determination. */
    public Builder toBuilder() {
        return new Builder(batch, measurand, value)
                .by(party, role)
                .sampledAt(sampledAt)
                .state(state)
                .method(method)
                .laboratory(laboratory.orElse(null), accreditation.orElse(null));
    }

    /** Gathers the parts of a {@link Determination}. */
    public static final class Builder {
        private final BatchId batch;
        private final Measurand measurand;
        private final MeasuredValue value;
        private @Nullable PartyId party;
        private DeterminationRole role = DeterminationRole.OWN;
        private @Nullable Instant sampledAt;
        private SampleState state = SampleState.AS_RECEIVED;
        private @Nullable String method;
        private @Nullable String laboratory;
        private @Nullable String accreditation;

        private Builder(BatchId batch, Measurand measurand, MeasuredValue value) {
            this.batch = batch;
            this.measurand = measurand;
            this.value = value;
        }

        /** Sets who answers for it, and for whom it was determined. */
        public Builder by(PartyId party, DeterminationRole role) {
            this.party = party;
            this.role = role;
            return this;
        }

        /** Sets when the sample was taken, or the lot weighed. */
        public Builder sampledAt(Instant sampledAt) {
            this.sampledAt = sampledAt;
            return this;
        }

        /** Sets the state of the sample; as received unless it is set. */
        public Builder state(SampleState state) {
            this.state = state;
            return this;
        }

        /** Sets the method, such as {@code ICP-OES}. */
        public Builder method(String method) {
            this.method = method;
            return this;
        }

        /** Sets the laboratory and the number of its accreditation. */
        public Builder laboratory(@Nullable String name, @Nullable String accreditation) {
            this.laboratory = name;
            this.accreditation = accreditation;
            return this;
        }

        /** The determination, checked. */
        public Determination build() {
            return new Determination(
                    batch,
                    measurand,
                    value,
                    requireNonNull(party, "party"),
                    role,
                    requireNonNull(sampledAt, "sampledAt"),
                    state,
                    requireNonNull(method, "method"),
                    Optional.ofNullable(laboratory),
                    Optional.ofNullable(accreditation));
        }
    }
}
