package io.didymium.core.lca.pact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says beyond the data model of the exchange.
 *
 * @param specVersion the version of the specification of extensions, such as {@code 2.0.0}
 * @param dataSchema where the schema of the data is, a URI
 * @param documentation where it is explained, a URI
 * @param data the data: the compact text of a JSON object
 */
public record PactExtension(String specVersion, String dataSchema, Optional<String> documentation, String data) {
    /** @throws IllegalArgumentException if the data are no JSON object */
    public PactExtension {
        requireNonNull(specVersion, "specVersion");
        requireNonNull(dataSchema, "dataSchema");
        requireNonNull(documentation, "documentation");
        requireNonNull(data, "data");
        data = JsonText.of(parse(data));
    }

    private static ObjectNode parse(String data) {
        try {
            return PactReader.json().readObject(data.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedDataException e) {
            throw new IllegalArgumentException("data of an extension must be a JSON object: " + e.getMessage(), e);
        }
    }

    /** Starts a builder. */
    public static Builder builder(String specVersion, String dataSchema, String data) {
        return new Builder(specVersion, dataSchema, data);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(specVersion, dataSchema, data).documentation(documentation.orElse(null));
    }

    /** Gathers the parts of a {@link PactExtension}; each method sets the part of its name. */
    public static final class Builder {
        private final String specVersion;
        private final String dataSchema;
        private final String data;
        private @Nullable String documentation;

        private Builder(String specVersion, String dataSchema, String data) {
            this.specVersion = specVersion;
            this.dataSchema = dataSchema;
            this.data = data;
        }

        public Builder documentation(@Nullable String documentation) {
            this.documentation = documentation;
            return this;
        }

        /** The value, checked. */
        public PactExtension build() {
            return new PactExtension(specVersion, dataSchema, Optional.ofNullable(documentation), data);
        }
    }
}
