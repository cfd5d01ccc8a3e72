package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.exchange.registry.RegistrySeal;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proof of registration travels with the passport, and is verified offline by the seal that the verifier pins. */
class RegistrationTest {
    private static final PassportBundle REGISTERED =
            RegistryCases.with(Phosphate.bundle(), RegistryCases.PASSPORT, RegistryCases.sealed(RegistryCases.proof()));

    @Test
    void aProofOfThisVersionByAPinnedSealHolds() {
        VerificationReport report = RegistryCases.verify(REGISTERED);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.REGISTERED))
                .singleElement()
                .extracting(CheckResult::outcome)
                .isEqualTo(Outcome.PASSED);
        assertThat(RegistryCases.verify(Phosphate.bundle()).of(CheckId.REGISTERED))
                .isEmpty();
    }

    @Test
    void thePassportFileKeepsIt() throws MalformedInputException {
        Bytes file = BundleWriter.write(REGISTERED);

        assertThat(BundleReader.read(file)).isEqualTo(REGISTERED);
        assertThat(BundleWriter.write(BundleReader.read(file))).isEqualTo(file);
        assertThat(REGISTERED).isNotEqualTo(Phosphate.bundle());
    }

    @Test
    void closuresAndMergesKeepIt() {
        BundleGraph graph = BundleGraph.of(REGISTERED);

        assertThat(graph.closure(graph.current(new BatchId("urn:didymium:phosphate:batch:A-M1")))
                        .registrations())
                .isEqualTo(REGISTERED.registrations());
        assertThat(BundleMerge.of(List.of(Phosphate.bundle(), REGISTERED, REGISTERED))
                        .registrations())
                .isEqualTo(REGISTERED.registrations());
    }

    @Test
    void aProofIsOfAPassportOfTheBundle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder()
                        .registration(new RegistrationToken("zQmNone", "a.b.c"))
                        .build());
    }

    @Test
    void theTrustFileHasTheSealsOfRegistries() throws MalformedInputException {
        TrustList list = Phosphate.trust().withSeals(List.of(RegistryCases.SEAL));
        String text = TrustWriter.write(list).toUtf8();

        assertThat(TrustReader.read(TrustWriter.write(list))).isEqualTo(list);
        assertThat(TrustReader.read(TrustWriter.write(Phosphate.trust())).seals())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.withSeals(List.of(RegistryCases.SEAL, RegistryCases.SEAL)));
        for (String wrong : List.of(
                text.replace("\"2028-01-01T00:00:00Z\"", "\"2025-01-01T00:00:00Z\""),
                text.replace("\"registry-2026\"", "\"\""),
                text.replace("\"registry-2026\"", "\"registry-2026\",\"use\":\"sig\""))) {
            assertThat(wrong).isNotEqualTo(text);
            assertThatExceptionOfType(MalformedInputException.class)
                    .isThrownBy(() -> TrustReader.read(Bytes.ofUtf8(wrong)))
                    .satisfies(fault -> assertThat(fault.location()).startsWith("/registrySeals/0"));
        }
    }

    /** Who keeps an old seal and lists a new one of the same name pins both, each for its time. */
    @Test
    void aSealIsRenewedUnderItsName() {
        RegistrySeal next = new RegistrySeal(
                RegistryCases.SEAL.id(),
                RegistryCases.SEAL.key(),
                RegistryCases.SEAL.until(),
                RegistryCases.SEAL.until().plusSeconds(86_400));

        assertThat(new ChainVerifier(Phosphate.trust().withSeals(List.of(next, RegistryCases.SEAL)))
                        .verify(REGISTERED, Phosphate.AT)
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }
}
