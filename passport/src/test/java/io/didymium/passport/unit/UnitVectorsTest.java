package io.didymium.passport.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.passport.SignedCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors of the specification are what this library writes and how it reads; write them again with -Dvectors.write=true. */
class UnitVectorsTest {
    private static final Path VECTORS = Path.of("..", "spec", "vectors", "unit-passports.json");

    /** Of a passport whose text is of no account, so that the vectors stay as they are when passports change. */
    private static UnitSeries series(List<String> serials) {
        return UnitSeries.builder(new SignedCredential("header.passport.signature"), Magnets.BATCH, Magnets.MAKER)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(serials)
                .build();
    }

    private static Map<String, String> files() throws MalformedInputException {
        UnitSeries series = series(Magnets.serials(7));
        String first = series.unit(0).toBytes().toUtf8();
        String last = series.unit(6).toBytes().toUtf8();
        List<String> lines = first.lines().toList();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("the first of seven units", first);
        files.put("the last of seven units, whose path is short", last);
        files.put(
                "one unit alone, without a path",
                series(List.of("ONLY")).unit(0).toBytes().toUtf8());
        files.put("another serial number", first.replace("SN-1000", "SN-1001"));
        files.put("another place", first.replace("index 0", "index 1"));
        files.put("a place beyond the count", first.replace("index 0", "index 7"));
        files.put("a path without its first hash", first.replace(lines.get(4) + "\n", ""));
        files.put("a path with a hash more", first.replace("\n\n", "\n" + lines.get(4) + "\n\n"));
        files.put("a place with a leading zero", first.replace("index 0", "index 00"));
        files.put("a serial number with a space", first.replace("SN-1000", "SN 1000"));
        files.put("a salt of 15 bytes", first.replace(lines.get(3), "salt AAAAAAAAAAAAAAAAAAAA"));
        files.put(
                "a hash with unused bits",
                first.replace(lines.get(4), lines.get(4).substring(0, 42) + "_"));
        files.put("no end of the last line", first.substring(0, first.length() - 1));
        files.put("lines ended as on Windows", first.replace("\n", "\r\n"));
        return files;
    }

    private static String outcome(String file) {
        try {
            return UnitPassport.read(Bytes.ofUtf8(file)).isCounted() ? "counted" : "not-counted";
        } catch (MalformedInputException e) {
            return "malformed";
        }
    }

    @Test
    void vectorsAreWhatIsWrittenAndRead() throws IOException, MalformedInputException {
        if (Boolean.getBoolean("vectors.write")) {
            List<JsonObject> vectors = new ArrayList<>();
            files().forEach((what, file) -> vectors.add(JsonObject.builder()
                    .put("what", what)
                    .put("file", file)
                    .put("outcome", outcome(file))
                    .build()));
            Files.writeString(
                    VECTORS, JsonArray.of(List.copyOf(vectors)).toString().replace("},{", "},\n{") + "\n", UTF_8);
        }
        Map<String, String> read = new LinkedHashMap<>();
        JsonArray vectors =
                (JsonArray) new JsonReader(JsonLimits.standard()).read(Bytes.of(Files.readAllBytes(VECTORS)));
        for (JsonObject vector : vectors.objects()) {
            String file = vector.requireString("file");
            assertThat(new JsonString(outcome(file)))
                    .as(vector.requireString("what"))
                    .isEqualTo(vector.require("outcome"));
            read.put(vector.requireString("what"), file);
        }
        assertThat(read).isEqualTo(files());
        assertThat(vectors.objects())
                .extracting(vector -> vector.require("outcome"))
                .contains(new JsonString("counted"), new JsonString("not-counted"), new JsonString("malformed"));
    }
}
