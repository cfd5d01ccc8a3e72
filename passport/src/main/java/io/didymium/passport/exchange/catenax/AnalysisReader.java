package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads certificates of analysis of Catena-X (CertificateOfAnalysis 2.0.0) into drafts of assays. What {@link CatenaxWriter} wrote comes
 * back as it was, up to what that lists as lost. Of others' certificates the state of the sample and the uncertainty of results are no
 * members: whoever imports them says both, else they are faults.
 */
public final class AnalysisReader {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());
    private static final int MAX_PROPERTIES = 1_000;

    private final Optional<SampleState> state;
    private final Optional<MassFraction> uncertainty;

    private AnalysisReader(Builder parts) {
        state = Optional.ofNullable(parts.state);
        uncertainty = Optional.ofNullable(parts.uncertainty);
    }

    /** A reader that takes only what certificates state. */
    public static AnalysisReader standard() {
        return builder().build();
    }

    /** Starts a builder of a reader that knows what others' certificates do not state. */
    public static Builder builder() {
        return new Builder();
    }

    Optional<SampleState> state() {
        return state;
    }

    Optional<MassFraction> uncertainty() {
        return uncertainty;
    }

    /**
     * Reads a certificate.
     *
     * @param json of at most 4 MiB with at most 1,000 properties
     * @throws MalformedInputException if it is no certificate of analysis, or a text in it hides something; what is wrong with single properties is a fault of the draft
     */
    public AnalysisDraft read(Bytes json) throws MalformedInputException {
        JsonObject certificate = READER.readObject(json);
        Fields.requireSafeText(certificate);
        List<JsonObject> properties =
                certificate.requireArray("materialProperties").objects();
        if (properties.size() > MAX_PROPERTIES) {
            throw certificate.malformed("materialProperties", "has more than " + MAX_PROPERTIES + " properties");
        }
        List<String> leftOut = new ArrayList<>();
        AnalysisHead head = AnalysisHead.read(certificate, leftOut);
        AnalysisDrafting drafting = new AnalysisDrafting(this, leftOut);
        for (JsonObject property : properties) {
            drafting.add(property);
        }
        return drafting.draft(head, certificate.location("materialProperties"));
    }

    /** Gathers what others' certificates do not state. */
    public static final class Builder {
        private @Nullable SampleState state;
        private @Nullable MassFraction uncertainty;

        private Builder() {}

        /** Says the state of the sample to which results refer. */
        public Builder state(SampleState state) {
            this.state = requireNonNull(state, "state");
            return this;
        }

        /** Says the standard uncertainty as a part of each result; it must not be zero, and results of zero are not covered. */
        public Builder uncertainty(MassFraction relative) {
            if (relative.isZero()) {
                throw new IllegalArgumentException("no result is exact: the relative uncertainty must not be zero");
            }
            this.uncertainty = relative;
            return this;
        }

        /** The reader. */
        public AnalysisReader build() {
            return new AnalysisReader(this);
        }
    }
}
