package io.didymium.crypto.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultibaseVectorTest {
    @ParameterizedTest
    @CsvSource({
        "multibase_basic.csv, 796573206d616e692021, 22, true",
        "multibase_leading_zero.csv, 00796573206d616e692021, 22, true",
        "multibase_case_insensitivity.csv, 68656c6c6f20776f726c64, 12, false",
    })
    void agreesWithTheMultibaseTable(String file, String hex, int expected, boolean canonical)
            throws MalformedInputException {
        List<String> rows = SharedVectors.lines("multibase/" + file);
        int agreed = 0;
        for (String row : rows.subList(1, rows.size())) {
            String name = row.substring(0, row.indexOf(',')).trim();
            String text = row.substring(row.indexOf('"') + 1, row.lastIndexOf('"'));
            Optional<MultibaseEncoding> base = byName(name);
            if (base.isEmpty()) {
                assertThat(name).isEqualTo("base256emoji");
                assertThatThrownBy(() -> Multibase.decode(text)).isInstanceOf(MalformedInputException.class);
                continue;
            }
            assertThat(Multibase.decode(text).toHex()).as(name).isEqualTo(hex);
            if (canonical) {
                assertThat(Multibase.encode(base.get(), Bytes.ofHex(hex)))
                        .as(name)
                        .isEqualTo(text);
            }
            agreed++;
        }
        assertThat(agreed).isEqualTo(expected);
    }

    @Test
    void agreesWithTheVarintTable() throws MalformedInputException {
        int agreed = 0;
        for (JsonObject row : SharedVectors.objects("multibase/unsigned_varint.json")) {
            Bytes bytes = Bytes.ofHex(row.requireString("hex"));
            if (row.has("result")) {
                assertThatThrownBy(() -> UnsignedVarint.read(bytes)).isInstanceOf(MalformedInputException.class);
            } else {
                long value = row.requireInteger("value");
                assertThat(UnsignedVarint.read(bytes)).isEqualTo(new UnsignedVarint(value, Bytes.empty()));
                assertThat(new UnsignedVarint(value, Bytes.empty()).toBytes()).isEqualTo(bytes);
            }
            agreed++;
        }
        assertThat(agreed).isEqualTo(9);
    }

    private static Optional<MultibaseEncoding> byName(String name) {
        for (MultibaseEncoding base : MultibaseEncoding.values()) {
            if (base.name().replace("_", "").equalsIgnoreCase(name)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }
}
