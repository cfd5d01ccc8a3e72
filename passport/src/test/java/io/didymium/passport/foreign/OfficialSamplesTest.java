package io.didymium.passport.foreign;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples that UN/CEFACT publishes with UNTP, signed anew by an issuer that the verifier knows. */
class OfficialSamplesTest {
    private static final String[] SAMPLES = {
        "dcc/ConformityCredential_instance",
        "dcc/ConformityCredential_battery_instance",
        "dcc/ConformityCredential_smelter_instance",
        "dia/DigitalIdentityAnchor_instance",
        "dia/DigitalIdentityAnchor_battery_instance",
        "dia/DigitalIdentityAnchor_mine_instance",
        "dia/DigitalIdentityAnchor_smelter_instance",
        "dfr/DigitalFacilityRecord_instance",
        "dfr/DigitalFacilityRecord_battery_instance",
        "dfr/DigitalFacilityRecord_smelter_instance",
        "dpp/DigitalProductPassport_instance",
        "dpp/DigitalProductPassport_battery_instance",
        "dpp/DigitalProductPassport_cathode_instance",
        "dte/DigitalTraceabilityEvent_instance",
        "dte/DigitalTraceabilityEvent_battery_make_instance",
        "dte/DigitalTraceabilityEvent_cathode_move_instance",
        "dte/DigitalTraceabilityEvent_smelter_make_instance"
    };

    @Test
    void eachIsVerifiedByItself() {
        for (String sample : SAMPLES) {
            VerificationReport report = Foreign.verify(Foreign.bundle(read(sample)));

            assertThat(report.verdict())
                    .as("%s: %s", sample, Foreign.words(report))
                    .isEqualTo(expected(sample));
            assertThat(report.of(CheckId.CHAIN_COMPLETE))
                    .singleElement()
                    .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.NOTHING_TO_CHECK));
            assertThat(report.of(CheckId.CONFORMS))
                    .singleElement()
                    .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        }
    }

    /** Passports and events state goods of which nothing can be balanced; identities and sites alone state nothing to verify. */
    private static Verdict expected(String sample) {
        return sample.startsWith("dcc") ? ACCEPTED : INDETERMINATE;
    }

    @Test
    void allTogetherAreNotRejected() {
        VerificationReport report = Foreign.verify(
                Foreign.bundle(Stream.of(SAMPLES).map(OfficialSamplesTest::read).toArray(String[]::new)));

        assertThat(report.verdict()).as("%s", Foreign.words(report)).isEqualTo(INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == PlainFinding.NOT_BALANCED)
                .hasSize(7);
    }

    @Test
    void aSampleThatIsChangedAfterSigningIsRejected() {
        String sample = read("dpp/DigitalProductPassport_instance");
        PassportBundle bundle = Foreign.bundle(sample);
        PassportBundle changed = new Forgery(bundle)
                .sign(
                        Forgery.id(bundle.credentials().get(0)),
                        json -> Foreign.sign(json.replace("1000", "1001"))
                                        .token()
                                        .replaceFirst("\\.[^.]*$", ".")
                                + bundle.credentials().get(0).token().replaceFirst(".*\\.", ""))
                .bundle();

        VerificationReport report = Foreign.verify(changed);

        assertThat(report.verdict()).isEqualTo(REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcc", "dfr", "dia", "dpp", "dte"})
    void olderVersionsAreInformationAlone(String kind) {
        VerificationReport report = Foreign.verify(
                Foreign.bundle(SharedData.read("untp/samples/0.6.1/untp-" + kind + "-instance-0.6.1.json")));

        assertThat(report.verdict()).as("%s", Foreign.words(report)).isEqualTo(expected(kind));
        assertThat(report.findings()).extracting(Finding::code).contains(PlainFinding.READ_GENERICALLY);
    }

    @Test
    void aPublicTokenOfUntp060IsRead() {
        String issuer = "did:web:uncefact.github.io:project-vckit:test-and-development";
        String enveloped = SharedData.read("untp/samples/signed/playground-dpp-0.6.0-enveloped.json");
        String didDocument = SharedData.read(
                "untp/samples/signed/did-web-uncefact.github.io-project-vckit-test-and-development.json");
        Matcher token = Pattern.compile("data:application/vc\\+jwt,([^\"]*)").matcher(enveloped);
        assertThat(token.find()).isTrue();
        SignedCredential credential = new SignedCredential(token.group(1));
        PassportBundle bundle = PassportBundle.builder()
                .credential(credential)
                .root(credential.digest())
                .didDocument(issuer, Bytes.ofUtf8(didDocument))
                .build();

        VerificationReport report =
                new ChainVerifier(new TrustList(List.of())).verify(bundle, Instant.parse("2025-07-01T00:00:00Z"));

        assertThat(report.verdict()).as("%s", Foreign.words(report)).isEqualTo(INDETERMINATE);
        assertThat(report.of(CheckId.SIGNATURE))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(PlainFinding.READ_GENERICALLY, PlainFinding.NOT_BALANCED, PassportFinding.STATUS_UNKNOWN);
    }

    private static String read(String sample) {
        return SharedData.read("untp/samples/0.7.0/" + sample + ".json");
    }
}
