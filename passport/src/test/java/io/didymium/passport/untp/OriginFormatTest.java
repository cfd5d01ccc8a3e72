package io.didymium.passport.untp;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a passport of rotors may not say of origins, and still be read. */
class OriginFormatTest {
    private static final PassportBundle BUNDLE = Sketched.bundle(Rotors.dossier());
    private static final String ROTORS = "urn:didymium:dpp:urn:didymium:rotors:batch:B-R1";
    private static final String OXIDE = "urn:didymium:dpp:urn:didymium:rotors:batch:B-O1";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "an element that is none | \"materialType\":{\"code\":\"Nd\" | \"materialType\":{\"code\":\"Xx\"",
                "a name that says more | \"name\":\"Nd, primary from AU\" | \"name\":\"Nd, recycled in the EU\"",
                "a class of another scheme | ree#Element | ree#MaterialForm",
                "a country in small letters | \"originCountry\":{\"countryCode\":\"AU\"} | \"originCountry\":{\"countryCode\":\"au\"}",
                "a source class that is none | \"sourceClass\":\"PRIMARY\" | \"sourceClass\":\"VIRGIN\"",
                "a share with an exponent | \"elementShare\":\"1.000000\" | \"elementShare\":\"1E0\"",
                "a share with too many digits | \"elementShare\":\"1.000000\" | \"elementShare\":\"1.0000000000000\"",
                "a share above one | \"elementShare\":\"1.000000\" | \"elementShare\":\"1.000001\"",
                "one entry twice | \"originCountry\":{\"countryCode\":\"DE\"} | \"originCountry\":{\"countryCode\":\"AU\"}",
                "a tolerance of no digit | \"upperTolerance\":0.005 | \"upperTolerance\":0.004",
                "a value finer than its tolerance | \"value\":21.05 | \"value\":21.054",
                "a share above the whole | \"value\":21.05 | \"value\":121.05",
                "a metric of another thing | recycledShare/Nd | recycledShare/Dy",
                "a metric that is none | recycledShare/Nd | recycledShare/Everything",
                "a rule without version | rule/iso-14021/2016 | rule/iso-14021",
                "a claim whose name says more | \"name\":\"Recycled content under iso-14021 2016\" | \"name\":\"100 % recycled\"",
                "no piece | \"pieces\":21149 | \"pieces\":0",
                "half a piece | \"pieces\":21149 | \"pieces\":0.5",
                "a magnet type that is none | NEODYMIUM_IRON_BORON | NEODYMIUM",
                "magnets where there are none | \"holdsMagnets\":true | \"holdsMagnets\":false",
                "a mass that is no decimal | \"mass\":\"0.0145\" | \"mass\":\"14.5 g\""
            })
    void isRefused(String what, String text, String by) {
        VerificationReport report =
                Sketched.verify(new Forgery(BUNDLE).replace(ROTORS, text, by).relinked());

        assertThat(report.findings()).as(what).extracting(Finding::code).contains(PassportFinding.PROFILE_VIOLATED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, VIRGIN", "AU, au"})
    void isRefusedOfASourceToo(String text, String by) {
        VerificationReport report = Sketched.verify(new Forgery(BUNDLE)
                .replace(OXIDE, "\"" + text + "\"", "\"" + by + "\"")
                .relinked());

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.PROFILE_VIOLATED);
    }
}
