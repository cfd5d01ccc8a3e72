package io.didymium.passport.untp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.SharedData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntpSchemaTest {
    private static final Map<CredentialKind, String> SCHEMAS = Map.of(
            CredentialKind.IDENTITY_ANCHOR, "DigitalIdentityAnchor",
            CredentialKind.FACILITY_RECORD, "DigitalFacilityRecord",
            CredentialKind.CONFORMITY_CREDENTIAL, "ConformityCredential",
            CredentialKind.TRACEABILITY_EVENT, "DigitalTraceabilityEvent",
            CredentialKind.PRODUCT_PASSPORT, "DigitalProductPassport");

    @Test
    void everyCredentialConformsToTheOfficialSchemas() throws MalformedInputException {
        assertThat(conforms(Bundles.all())).containsOnlyKeys(CredentialKind.values());
    }

    @Test
    void footprintsConformToTheOfficialSchemas() throws MalformedInputException {
        assertThat(conforms(
                        Phosphate.bundle(Footprints.phosphate("none", "value")).credentials()))
                .containsOnlyKeys(CredentialKind.values());
        assertThat(conforms(Phosphate.bundle(Footprints.complete()).credentials()))
                .containsKeys(CredentialKind.PRODUCT_PASSPORT, CredentialKind.TRACEABILITY_EVENT);
    }

    private static Map<CredentialKind, Integer> conforms(List<SignedCredential> credentials)
            throws MalformedInputException {
        Map<CredentialKind, Schema> schemas = new EnumMap<>(CredentialKind.class);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        SCHEMAS.forEach((kind, name) ->
                schemas.put(kind, registry.getSchema(SharedData.read("untp/schemas/0.7.0/" + name + ".json"))));
        Map<CredentialKind, Integer> seen = new EnumMap<>(CredentialKind.class);
        for (SignedCredential credential : credentials) {
            String json = CompactJws.parse(credential.token()).payload().toUtf8();
            CredentialKind kind = kindOf(json);
            seen.merge(kind, 1, Integer::sum);
            assertThat(schemas.get(kind)
                            .validate(
                                    json,
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(json)
                    .isEmpty();
        }
        return seen;
    }

    private static CredentialKind kindOf(String json) {
        for (CredentialKind kind : CredentialKind.values()) {
            if (json.contains("[\"" + kind.type() + "\",\"VerifiableCredential\"]")) {
                return kind;
            }
        }
        throw new AssertionError("of no kind: " + json);
    }
}
