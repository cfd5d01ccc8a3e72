package io.didymium.crypto.sdjwt.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.testing.SharedVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-JWTs in JSON. */
class SdJwtJsonTest {
    private static final String PAYLOAD = "eyJfc2RfYWxnIjoic2hhLTI1NiJ9";
    private static final String PROTECTED = "eyJhbGciOiJFUzI1NiIsInR5cCI6ImV4YW1wbGUrc2Qtand0In0";
    private static final String SIGNATURE = "A".repeat(86);
    private static final String DISCLOSURE = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImEiLDFd";
    private static final String FLATTENED = """
            {"payload":"%s","protected":"%s","signature":"%s","header":{"disclosures":["%s"]}}""".formatted(PAYLOAD, PROTECTED, SIGNATURE, DISCLOSURE);

    @Test
    void bothFormsAreThoseOfTheCompactForm() throws MalformedInputException {
        String general = """
                {"payload":"%s","signatures":[{"protected":"%s","signature":"%s","header":{"disclosures":["%s"]}}]}""".formatted(PAYLOAD, PROTECTED, SIGNATURE, DISCLOSURE);
        SdJwt compact = SdJwt.parse(PROTECTED + "." + PAYLOAD + "." + SIGNATURE + "~" + DISCLOSURE + "~");

        assertThat(SdJwtJson.read(Bytes.ofUtf8(FLATTENED))).isEqualTo(compact);
        assertThat(SdJwtJson.read(Bytes.ofUtf8(general))).isEqualTo(compact);
        assertThat(SdJwtJson.read(SdJwtJson.write(compact))).isEqualTo(compact);
    }

    @Test
    void aKeyBindingIsKept() throws MalformedInputException {
        SdJwt bound = SdJwt.parse(PROTECTED + "." + PAYLOAD + "." + SIGNATURE + "~" + DISCLOSURE + "~" + PROTECTED + "."
                + PAYLOAD + "." + SIGNATURE);

        assertThat(SdJwtJson.write(bound).toUtf8()).contains("kb_jwt");
        assertThat(SdJwtJson.read(SdJwtJson.write(bound))).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"payload\":\"P\",\"signatures\":[]}",
                "{\"payload\":\"P\",\"signatures\":[{\"protected\":\"T\",\"signature\":\"S\"},{\"protected\":\"T\",\"signature\":\"S\"}]}",
                "{\"payload\":\"P\",\"protected\":\"T\",\"signature\":\"S\",\"signatures\":[{\"protected\":\"T\",\"signature\":\"S\"}]}",
                "{\"payload\":\"P\",\"protected\":\"T\",\"signature\":\"S\",\"header\":{\"kid\":\"did:example:1\"}}",
                "{\"payload\":\"P\",\"protected\":\"T\",\"signature\":\"S\",\"header\":{\"disclosures\":[1]}}",
                "{\"payload\":\"P\",\"protected\":\"T\",\"signature\":\"S\",\"header\":{\"disclosures\":[\"~\"]}}",
                "{\"payload\":\"P.P\",\"protected\":\"T\",\"signature\":\"S\"}"
            })
    void whatIsNoSdJwtIsRefused(String text) {
        Bytes json = Bytes.ofUtf8(text.replace("\"P", "\"" + PAYLOAD)
                .replace("\"T\"", "\"" + PROTECTED + "\"")
                .replace("\"S\"", "\"" + SIGNATURE + "\""));

        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> SdJwtJson.read(json));
    }

    @Test
    void theExampleOfTheRfcIsReadAndWritten() throws Exception {
        JsonObject example =
                SharedVectors.object("sd-jwt/rfc9901/section5.json").requireObject("flattened_issuance");

        SdJwt read = SdJwtJson.read(example.toJson());

        assertThat(read.disclosures()).hasSize(4);
        assertThat(new JsonReader(JsonLimits.standard()).readObject(SdJwtJson.write(read)))
                .isEqualTo(example);
    }

    @Test
    void thoseOfTheReferenceImplementationAreReadAndWritten() throws Exception {
        int found = 0;
        for (JsonObject test : SharedVectors.objects("sd-jwt/reference_testcases.json")) {
            for (String form : new String[] {"sd_jwt_issuance", "sd_jwt_presentation"}) {
                JsonValue token = test.require(form);
                if (token instanceof JsonObject object) {
                    assertThat(SdJwtJson.read(SdJwtJson.write(SdJwtJson.read(object.toJson()))))
                            .isEqualTo(SdJwtJson.read(object.toJson()));
                    found++;
                }
            }
        }
        assertThat(found).isPositive();
    }
}
