package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces and packages in a description. */
class DescribedPiecesTest {
    private static final String EXAMPLE = Documented.example()
            .replace(
                    "\"name\": \"Neodymium metal\",",
                    "\"name\": \"Neodymium metal\", \"pieces\": {\"kind\": \"ingot\", \"count\": 99, \"unit\": {\"massKg\": 10.002,"
                            + " \"standardUncertaintyKg\": 0.003}, \"bill\": [{\"part\": \"core\", \"perPiece\": 2, \"massKg\": 1,"
                            + " \"standardUncertaintyKg\": 0}]}, \"packages\": [{\"id\": \"D1\", \"grossKg\": 1002, \"grossUncertaintyKg\": 0.3,"
                            + " \"tareKg\": 11.8, \"tareUncertaintyKg\": 0.1, \"seal\": \"S-1\"}],")
            .replace(
                    "\"portions\": [{\"batch\": \"ND-1\",",
                    "\"portions\": [{\"batch\": \"ND-1\", \"count\": 99, \"packages\": [\"D1\"],");

    @Test
    void readsPiecesPackagesAndWhatIsMovedOfThem() throws Exception {
        var chain = read(EXAMPLE).dossier().chain();
        Batch metal = chain.batch(new BatchId("urn:example:2026:batch:ND-1"));

        assertThat(metal.pieces())
                .contains(Pieces.builder("ingot", 99)
                        .unitMass("10.002 kg ± 0.003")
                        .part("core", 2, "1 kg")
                        .build());
        assertThat(metal.packages()).containsExactly(Packing.sealed("D1", "1002 kg ± 0.3", "11.8 kg ± 0.1", "S-1"));
        assertThat(chain.transfers().iterator().next().portions().get(0).pieces())
                .contains(PieceShare.packages("D1").toBuilder().count(99).build());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "count": 99, "unit" | "count": 98.5, "unit" | expected a whole number, found 98.5
            "count": 99, "unit" | "count": 0, "unit"    | number of ingot must be from 1 to 1000000000000: 0
            "tareKg": 11.8      | "tareKg": 0           | tare of D1 must not be zero
            "tareKg": 11.8      | "tareKg": 1002        | tare of D1 must be below its gross mass
            "part": "core"      | "part": "ingot"       | ingot must not be a part of itself
            """)
    void saysWhatIsWrong(String text, String by, String message) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(EXAMPLE.replace(text, by)))
                .withMessageContaining(message);
    }

    private static Description read(String json) throws MalformedInputException {
        return DescriptionReader.read(Bytes.ofUtf8(json));
    }
}
