package io.didymium.crypto.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.testing.SharedVectors;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Encodings of RFC 9496, and what is no encoding. */
class RistrettoElementTest {
    private static final String VECTORS = "bulletproofs/ristretto255_rfc9496.json";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<String> texts(String member) throws MalformedInputException {
        return SharedVectors.object(VECTORS).requireArray(member).values().stream()
                .map(value -> ((JsonString) value).value())
                .toList();
    }

    @Test
    void theGeneratorAndTheNeutralElementAreThoseOfTheRfc() {
        assertThat(RistrettoElement.BASE)
                .hasToString("e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76");
        assertThat(RistrettoElement.IDENTITY).hasToString("00".repeat(32));
        assertThat(RistrettoElement.BASE.minus(RistrettoElement.BASE).isIdentity())
                .isTrue();
    }

    @Test
    void multiplesOfTheGeneratorAreThoseOfTheRfc() throws MalformedInputException {
        RistrettoElement multiple = RistrettoElement.IDENTITY;
        List<String> expected = texts("small_multiples_of_base");
        assertThat(expected).hasSize(16);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(multiple).hasToString(expected.get(i));
            assertThat(RistrettoElement.BASE.variableTimeTimes(Scalar.of(i))).isEqualTo(multiple);
            assertThat(RistrettoElement.decode(bytes(expected.get(i)))).contains(multiple);
            multiple = multiple.plus(RistrettoElement.BASE);
        }
    }

    @Test
    void whatIsNoEncodingIsRefused() throws MalformedInputException {
        List<String> bad = texts("bad_encodings");
        assertThat(bad).hasSize(15);
        for (String encoding : bad) {
            assertThat(RistrettoElement.decode(bytes(encoding))).as(encoding).isEmpty();
        }
        assertThat(RistrettoElement.decode(new byte[31])).isEmpty();
        assertThat(RistrettoElement.decode(new byte[33])).isEmpty();
    }

    @Test
    void uniformBytesAreMappedAsInTheRfc() throws MalformedInputException {
        List<JsonObject> mapped =
                SharedVectors.object(VECTORS).requireArray("from_uniform").objects();
        assertThat(mapped).hasSize(6);
        for (JsonObject each : mapped) {
            assertThat(RistrettoElement.ofUniform(bytes(each.requireString("uniform"))))
                    .hasToString(each.requireString("encoding"));
        }
        assertThatThrownBy(() -> RistrettoElement.ofUniform(new byte[63])).isInstanceOf(IllegalArgumentException.class);
    }
}
