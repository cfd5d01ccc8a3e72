package io.didymium.passport.exchange.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;
import io.didymium.passport.exchange.gs1.check.ValueCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of goods as Digital Links. */
class DigitalLinkTest {
    @Test
    void aLotOfMagnetsHasALink() throws MalformedInputException {
        DigitalLink link =
                DigitalLink.of(DigitalLink.GS1, ElementString.read("(10)LOT/26+1(01)09520123456788(3103)001250"));

        assertThat(link).hasToString("https://id.gs1.org/01/09520123456788/10/LOT%2F26%2B1?3103=001250");
        assertThat(DigitalLink.read(link.toString())).isEqualTo(link);
        assertThat(link.elements().find("10")).contains("LOT/26+1");
        assertThat(new BatchId(link.withoutAttributes().toString()).value())
                .isEqualTo("https://id.gs1.org/01/09520123456788/10/LOT%2F26%2B1");
    }

    @Test
    void whatIsNoIdentifierIsKeptAsItIs() throws MalformedInputException {
        String uri = "https://passports.example/goods/01/09520123456788/21/7?linkType=gs1:dpp&beta#origin";

        DigitalLink link = DigitalLink.read(uri);

        assertThat(link.base()).isEqualTo("https://passports.example/goods");
        assertThat(link.others()).containsExactly("linkType=gs1:dpp", "beta", "#origin");
        assertThat(link).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/01/09520123456789",
                "https://id.gs1.org/01/09520123456788/21/1/10/A",
                "https://id.gs1.org/10/A",
                "https://id.gs1.org/01/09520123456788?21=1",
                "https://id.gs1.org/01/09520123456788/10/A%00",
                "https://id.gs1.org/01/09520123456788/10/\u202eA",
                "urn:epc:id:sgtin:952012.0345678.1",
                "ftp://id.gs1.org/01/09520123456788"
            })
    void refusesWhatIsNoDigitalLink(String uri) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> DigitalLink.read(uri));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> DigitalLink.read("https://a/01/09520123456788?x=" + "y".repeat(5_000)));
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> ElementString.read("(10)" + "y".repeat(5_000)));
    }

    @Test
    void aWrongCheckDigitIsAnsweredWithTheRightOne() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> ElementString.read("(01)09520123456789"))
                .withMessage("(01) 09520123456789: the check digit of 09520123456789 should be 8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(10)A | (10) needs one of [01, 02, 03, 8006, 8026]",
                "(01)09520123456788(02)09520123456788(37)5 | (02) excludes 01",
                "(8017)795260646688514634(7241)01(7253)A(7256)B | (7253) excludes 7256"
            })
    void identifiersThatDoNotGoTogetherAreNamed(String text, String fault) throws MalformedInputException {
        assertThat(ElementString.read(text).contradictions()).contains(fault);
    }

    @Test
    void identifiersThatGoTogetherContradictNothing() throws MalformedInputException {
        assertThat(ElementString.read("(01)09520123456788(10)A(21)7(3103)000195")
                        .contradictions())
                .isEmpty();
    }

    @Test
    void anIdentifierHasOneValue() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> ElementString.read("(01)09520123456788(10)A(10)B"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Gs1Element(ApplicationIdentifier.find("10").orElseThrow(), ""));
    }

    @Test
    void whoHasAListOfCompaniesUsesIt() throws MalformedInputException {
        Gs1Options options = new Gs1Options(
                true,
                false,
                false,
                key -> key.startsWith("952") ? CompanyPrefixes.Answer.ASSIGNED : CompanyPrefixes.Answer.UNASSIGNED);

        assertThat(ElementString.read("(01)09520123456788", options).elements()).hasSize(1);
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> ElementString.read("(01)12312312312333", options));
    }

    @ParameterizedTest
    @CsvSource({
        "csum,09520123456788,09520123456780",
        "csumalpha,1987654Ad4X4bL5ttr2310c2K,1987654Ad4X4bL5ttr2310c22",
        "yymmdd,240229,250229",
        "pieceoftotal,0203,0302",
        "iban,DE91100000000123456789,DE92100000000123456789",
        "iso3166,578,577",
        "packagetype,DR,D",
        "couponcode,012345612345611110123,012345612345611110"
    })
    void checksTellRightFromWrong(String check, String right, String wrong) {
        ValueCheck found = ValueCheck.find(check).orElseThrow();

        assertThat(found.fault(right, CompanyPrefixes.UNCHECKED)).isEmpty();
        assertThat(found.fault(wrong, CompanyPrefixes.UNCHECKED)).isPresent();
    }

    @Test
    void everyIdentifierOfTheTableIsFound() {
        assertThat(ApplicationIdentifier.find("3103").orElseThrow().title()).isEqualTo("NET WEIGHT (kg)");
        assertThat(ApplicationIdentifier.find("00").orElseThrow().isKey()).isTrue();
        assertThat(ApplicationIdentifier.find("3106")).isEmpty();
        assertThat(ApplicationIdentifier.find("95")).isPresent();
    }
}
