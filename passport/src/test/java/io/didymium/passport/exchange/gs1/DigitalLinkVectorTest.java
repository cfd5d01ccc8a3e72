package io.didymium.passport.exchange.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.testing.SharedData;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The unit tables of the GS1 Barcode Syntax Engine. Its tables are run with several settings, which are not in the data: a URI that occurs with both
 * results is read by one setting and not by the other.
 */
class DigitalLinkVectorTest {
    private static final Gs1Options LENIENT = new Gs1Options(true, true, true, CompanyPrefixes.UNCHECKED);
    private static final Gs1Options STRICT = new Gs1Options(false, false, false, CompanyPrefixes.UNCHECKED);

    private static JsonNode tests(String table) {
        return SharedData.json("exchange/gs1/digital-link-vectors.json")
                .get("tests")
                .get(table);
    }

    @Test
    void urisAreReadAsByTheEngine() {
        JsonNode tests = tests("test_parseDLuri");
        for (JsonNode test : tests) {
            int last = test.size() - 1;
            boolean valid = test.get(0).textValue().equals("true");
            // Of two comments between the arguments one is kept as an argument.
            String uri = test.get(1).textValue().startsWith("//")
                    ? test.get(2).textValue()
                    : test.get(1).textValue();
            Optional<DigitalLink> link = read(uri, valid ? LENIENT : STRICT);

            assertThat(link.isPresent()).as(test.toString()).isEqualTo(valid);
            link.ifPresent(read -> assertThat("^" + read.elements().toBarcode().replace(ElementString.SEPARATOR, '^'))
                    .as(test.toString())
                    .isEqualTo(test.get(last).textValue().replaceFirst("^[^^]*", "")));
        }
        assertThat(tests).hasSize(118);
    }

    @Test
    void urisAreWrittenAsByTheEngine() {
        JsonNode tests = tests("test_testGenerateDLuri");
        for (JsonNode test : tests) {
            boolean valid = test.get(0).textValue().equals("true");
            String base = test.get(1).textValue().equals("NULL")
                    ? DigitalLink.GS1
                    : test.get(1).textValue();

            assertThat(write(base, test.get(2).textValue(), valid ? LENIENT : STRICT))
                    .as(test.toString())
                    .isEqualTo(test.get(3).textValue());
        }
        assertThat(tests).hasSize(22);
    }

    @Test
    void valuesAreEncodedAsByTheEngine() {
        for (JsonNode test : tests("test_URIescape")) {
            String value = test.get(0).textValue();
            assertThat(PercentCoding.path(value)).isEqualTo(test.get(1).textValue());
            assertThat(PercentCoding.query(value)).isEqualTo(test.get(2).textValue());
        }
        for (JsonNode test : tests("test_URIunescape")) {
            String value = test.get(0).textValue();
            assertThat(PercentCoding.ofPath(value)).isEqualTo(test.get(1).textValue());
            assertThat(PercentCoding.ofQuery(value)).isEqualTo(test.get(2).textValue());
        }
    }

    private static Optional<DigitalLink> read(String uri, Gs1Options options) {
        try {
            return Optional.of(DigitalLink.read(uri, options));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** The URI, or nothing if there is none. */
    private static String write(String base, String elements, Gs1Options options) {
        try {
            return DigitalLink.of(base, ElementString.read(elements, options)).toString();
        } catch (MalformedInputException | IllegalArgumentException e) {
            return "";
        }
    }
}
