package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.Didymium;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when something is wrong in what a description says beside the chain itself. */
class DescribedStatementsTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b | "batch": "B-B1", "class": "primary"   | "batch": "B-B1", "class": "primry"   | /sources/0/class: unknown word 'primry'; did you mean primary?
            b | "batch": "B-B1", "class": "primary"   | "batch": "B-B0", "class": "primary"  | /sources/0/batch: unknown batch 'B-B0'; did you mean B-B1?
            a | "reagentsOfStep": "coating"           | "reagentsOfStep": "coatin"           | /sources/10/reagentsOfStep: unknown step 'coatin'; did you mean coating?
            a | {"reagentsOfStep": "coating"          | {"batch": "A-B1", "reagentsOfStep": "coating" | /sources/10: a source is of one thing; give either a batch or reagentsOfStep
            a | "leastPercent": 100                   | "leastPercent": 101                  | /originClaims/0: share must
            a | "leastPercent": 100                   | "leastShare": 1                      | /originClaims/0/leastShare: unknown field; did you mean leastPercent?
            b | "elements": ["B",                     | "elements": ["Bo",                   | /provenance/0/elements: unknown element: 'Bo'
            b | "Nd": 21.05                           | "Nd": 121.05                         | recycled share of Nd must be from 0 to 100 %
            b | "evidence": "SWARF-77"                | "evidence": "SWARF-78"               | unknown certificate 'SWARF-78'; did you mean SWARF-77?
            b | "massG": 14.5                         | "massKg": 0.0145                     | /magnetProducts/0/magnets/0/massKg: unknown field; did you mean massG?
            b | "group": "electric-motor"             | "group": "electric-moter"            | /magnetProducts/0/group: unknown word 'electric-moter'; did you mean electric-motor?
            b | "pieces": 21149                       | "pieces": 1.5                        | /magnetProducts/0/pieces: expected a whole number
            b | "tools": ["T20"]                      | "tools": "T20"                       | /magnetProducts/0/removal/1/tools: expected a list in brackets
            c | "claimedKg": 120                      | "claimedKg": 180                     | /books/0/entries/5: the books refuse it:
            c | "kind": "conversion"                  | "kind": "convershion"                | /books/0/entries/4/kind: unknown word 'convershion'; did you mean conversion?
            c | "inKg": 588.3072                      | "inT": 0.5883072                     | /books/0/entries/4/inT: unknown field; remove it, or use one of: kind, date, account, document, inKg, outKg
            c | "account": "Nd at MAG-2", "document": "RUN-1" | "account": "Nd at MAG2", "document": "RUN-1" | /books/0/entries/4/account: unknown account 'Nd at MAG2'; did you mean Nd at MAG-2?
            c | "transfers": ["4"]                    | "transfers": ["44"]                  | /books/0/declarations/0/transfers: unknown transfer '44'; did you mean 4?
            c | "number": 1,                          | "number": 2,                         | has no declaration 2
            c | "amount": 2397.72, "factor": "electricity, Germany" | "amount": 2397.72, "factor": "electricity, Germani" | unknown name 'electricity, Germani'; did you mean electricity, Germany?
            c | "pedigree": "(1;2;1;1;1)"             | "pedigree": "(1;2)"                  | expected five scores from 1 to 5
            c | "category": "EUR", "value": 25.8      | "category": "EUROS", "value": 25.8   | unknown name 'EUROS'; described are: EUR, kg CO2 eq
            c | "builtIn": "gwp100-ar6"               | "builtIn": "gwp100"                  | /footprintBases/gwp100-ar6/method/builtIn: unknown word 'gwp100'
            a | "by": "price"                         | "by": "prize"                        | /allocation/by: unknown word 'prize'; did you mean price?
            a | "onlyFor": "A-C1"                     | "onlyFor": "A-P1"                    | urn:didymium:phosphate:step:digestion does not produce urn:didymium:phosphate:batch:A-P1
            """)
    void namesThePlaceAndWhatToDo(String scenario, String before, String after, String complaint) throws Exception {
        String text = packaged(scenario);
        assertThat(text).contains(before);
        String broken = text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        assertThatThrownBy(() -> DescriptionReader.read(Bytes.ofUtf8(broken)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(complaint);
    }

    private static String packaged(String scenario) throws Exception {
        try (InputStream file = Didymium.class.getResourceAsStream("scenario-" + scenario + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
